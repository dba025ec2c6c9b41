"""Small .xlsx files, written piece by piece."""

import zipfile

_SCHEMAS = "http://schemas.openxmlformats.org"
_PACKAGE = f"{_SCHEMAS}/package/2006"
_OFFICE = f"{_SCHEMAS}/officeDocument/2006/relationships"
_MAIN = f"{_SCHEMAS}/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
XML = '<?xml version="1.0"?>'
START = f'<worksheet xmlns="{_MAIN}"><sheetData>'
END = "</sheetData></worksheet>"
_PARTS = {
  "[Content_Types].xml": f"""{XML}<Types xmlns="{_PACKAGE}/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>
    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>""",
  "_rels/.rels": f"""{XML}<Relationships xmlns="{_PACKAGE}/relationships">
    <Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
  "xl/workbook.xml": f"""{XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>
    <sheet name="Dati" sheetId="1" r:id="rId1"/></sheets></workbook>""",
  "xl/_rels/workbook.xml.rels": f"""{XML}<Relationships xmlns="{_PACKAGE}/relationships">
    <Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""",
}


def workbook(file, pieces):
  """Writes a workbook whose one sheet is made of `pieces` of XML."""
  with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    for name, text in _PARTS.items():
      archive.writestr(name, text)
    with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
      for piece in pieces:
        sheet.write(piece.encode())
  return file


def rows(lines):
  """The XML of rows of text cells."""
  return "".join(
    "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in line) + "</row>" for line in lines)
