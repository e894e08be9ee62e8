"""Parts of the patterns of `plain_money_en` and `plain_matters_en`: what may be the name of goods, and what a size."""

NAME = r"[a-z][a-z' +-]{2,40}"
SIZE = r"(?:x{0,3}-?[sl]|m|\dxl|small|medium|large|\d{2})"
