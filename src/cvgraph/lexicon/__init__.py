"""What words mean, one TOML a language."""
