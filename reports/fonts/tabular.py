"""Derives Public Sans Tabular from Public Sans: every figure as wide as the others, so that columns align without
OpenType features (the PDF library knows none), and the few marks that the reports need and Public Sans lacks.

Usage: tabular.py PublicSans_400Regular.ttf PublicSansTabular_400Regular.ttf   (needs python3-fonttools)
"""
import sys
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

FIGURE, POINT = 1290, 470
source, target = sys.argv[1:]
font = TTFont(source)
glyphs, metrics, cmap = font.getGlyphSet(), font["hmtx"].metrics, font.getBestCmap()


def centred(name, width):
    """The outline of a glyph in the middle of a new advance width."""
    pen = TTGlyphPen(None)
    glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, (width - metrics[name][0]) / 2, 0)))
    return pen.glyph()


def polygon(*points):
    pen = TTGlyphPen(None)
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


def hollow(width):
    pen = TTGlyphPen(None)
    for a, b, order in ((150, 0, 1), (250, 100, -1)):
        corners = [(a, b), (a, 1300 - b), (width - a, 1300 - b), (width - a, b)][::order]
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


drawn = {cmap[ord(c)]: (centred(cmap[ord(c)], FIGURE), FIGURE) for c in "0123456789"}
drawn |= {cmap[ord(c)]: (centred(cmap[ord(c)], POINT), POINT) for c in ".,"}
drawn |= {
    "triangleup": (polygon((180, 200), (645, 1100), (1110, 200)), FIGURE),
    "triangledown": (polygon((180, 1100), (1110, 1100), (645, 200)), FIGURE),
    "whitesquare": (hollow(1400), 1400),
    "figurespace": (TTGlyphPen(None).glyph(), FIGURE),
    "punctuationspace": (TTGlyphPen(None).glyph(), POINT),
}
for name, (glyph, width) in drawn.items():
    if name not in font["glyf"].glyphs:
        font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    metrics[name] = (width, getattr(glyph, "xMin", 0))
added = {0x25B2: "triangleup", 0x25BC: "triangledown", 0x25A1: "whitesquare", 0x2007: "figurespace", 0x2008: "punctuationspace"}
for table in font["cmap"].tables:
    if table.isUnicode():
        table.cmap |= added
for record in font["name"].names:
    if record.nameID in (1, 3, 4, 6, 16):
        text = record.toUnicode()
        record.string = text.replace("Public Sans", "Public Sans Tabular").replace("PublicSans", "PublicSansTabular")
for tag in ("GSUB", "GPOS", "GDEF", "DSIG"):
    if tag in font:
        del font[tag]
font.save(target, reorderTables=True)
