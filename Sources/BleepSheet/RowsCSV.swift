import BleepCore

/// `start,end,duration,channel,label,detail`: seconds with six decimals, channels from 0, one row a segment.
func rowsCSV(_ rows: [SheetRow]) -> String {
    var text = "start,end,duration,channel,label,detail\r\n"
    for row in rows { append(row, to: &text) }
    return text
}

/// Of several recordings the first column is the file.
func analysisCSV(_ documents: [AnalysisDocument], showDigits: Bool) -> String {
    guard documents.count != 1 else { return rowsCSV(SheetRow.rows(of: documents[0], showDigits: showDigits)) }
    var text = "file,start,end,duration,channel,label,detail\r\n"
    for document in documents {
        let file = CSVCell.text(document.file ?? "-") + ","
        for row in SheetRow.rows(of: document, showDigits: showDigits) {
            text += file
            append(row, to: &text)
        }
    }
    return text
}

private func append(_ row: SheetRow, to text: inout String) {
    text += row.start.seconds
    text += ","
    text += row.end.seconds
    text += ","
    text += Timecode(nanoseconds: row.end.nanoseconds - row.start.nanoseconds).seconds
    text += ","
    text += row.channel.map { String($0) } ?? ""
    text += ","
    text += CSVCell.text(row.label)
    text += ","
    text += CSVCell.text(row.detail)
    text += "\r\n"
}
