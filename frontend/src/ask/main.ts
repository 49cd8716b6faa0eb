/** The page where the graph is asked. */
