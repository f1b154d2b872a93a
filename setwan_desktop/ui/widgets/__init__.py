"""UI: small parts that several pages use."""
