"""A merchant's files become facts."""

from zhubo.shop.check import check_folder, check_shop, finding_text, severity_text
from zhubo.shop.importing import ImportReport, import_shop, write_import
from zhubo.shop.read import read_shop
from zhubo.shop.write import write_shop

__all__ = [
    "ImportReport",
    "check_folder",
    "check_shop",
    "finding_text",
    "import_shop",
    "read_shop",
    "severity_text",
    "write_import",
    "write_shop",
]
