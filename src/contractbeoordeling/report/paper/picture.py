"""Drawings as pictures of dots, for programs that don't read SVG."""

_PAGE = b"""
#set page(width: auto, height: auto, margin: 0pt)
#set text(font: "Libertinus Serif")
#image(bytes(sys.inputs.svg), format: "svg", width: 16cm)
"""
_DOTS_PER_INCH = 200.0


def png_bytes(svg: str) -> bytes:
    """Return the drawing as PNG, sharp enough for paper."""
    import typst

    return typst.compile(
        _PAGE, format="png", ppi=_DOTS_PER_INCH, sys_inputs={"svg": svg}, ignore_system_fonts=True
    )
