/// Writes the public sheet in every form of ``SheetFormat``. None ever holds a keypad digit.
public enum SheetWriter {
    public static func write(_ sheet: SheetDocument, as format: SheetFormat) -> String {
        let channels = sheet.source.channels
        switch format {
        case .json: return sheetJSON(sheet)
        case .csv: return rowsCSV(SheetRow.rows(of: sheet))
        case .audacity: return rowsAudacity(SheetRow.rows(of: sheet), channels: channels)
        case .webVTT: return rowsWebVTT(SheetRow.rows(of: sheet), channels: channels)
        case .webVTTChapters: return chaptersWebVTT(SheetChapter.chapters(of: sheet))
        case .srt: return rowsSRT(SheetRow.rows(of: sheet), channels: channels)
        case .textGrid: return tracksTextGrid(SheetTracks(sheet))
        case .eaf: return tracksEAF(SheetTracks(sheet))
        case .rttm: return tracksRTTM(SheetTracks(sheet))
        case .markdown: return SheetMarkdown(sheet).text
        case .chapters: return chaptersJSON(sheet)
        }
    }
}
