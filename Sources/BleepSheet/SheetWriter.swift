/// Writes the public sheet in every form of ``SheetFormat``. None ever holds a keypad digit.
public enum SheetWriter {
    public static func write(_ sheet: SheetDocument, as format: SheetFormat) -> String {
        switch format {
        case .json: sheetJSON(sheet)
        case .csv: rowsCSV(SheetRow.rows(of: sheet))
        case .audacity: rowsAudacity(SheetRow.rows(of: sheet), channels: sheet.source.channels)
        case .webVTT: rowsWebVTT(SheetRow.rows(of: sheet), channels: sheet.source.channels)
        case .markdown: SheetMarkdown(sheet).text
        }
    }
}
