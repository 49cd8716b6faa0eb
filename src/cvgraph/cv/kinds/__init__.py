"""The kinds of facts, in rooms by what they are about; ``cv.model`` gathers them."""
