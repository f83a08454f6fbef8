import BleepCore

/// `start,end,duration,channel,label,detail`: seconds with six decimals, channels from 0, one row a segment.
func rowsCSV(_ rows: [SheetRow]) -> String {
    var text = Array("start,end,duration,channel,label,detail\r\n".utf8)
    for row in rows { append(row, to: &text) }
    return String(decoding: text, as: UTF8.self)
}

/// Of several recordings the first column is the file.
func analysisCSV(_ documents: [AnalysisDocument], showDigits: Bool) -> String {
    guard documents.count != 1 else { return rowsCSV(SheetRow.rows(of: documents[0], showDigits: showDigits)) }
    var text = Array("file,start,end,duration,channel,label,detail\r\n".utf8)
    for document in documents {
        let file = CSVCell.text(document.file ?? "-") + ","
        for row in SheetRow.rows(of: document, showDigits: showDigits) {
            text.append(text: file)
            append(row, to: &text)
        }
    }
    return String(decoding: text, as: UTF8.self)
}

private func append(_ row: SheetRow, to text: inout [UInt8]) {
    append(row.start, to: &text)
    append(row.end, to: &text)
    append(Timecode(nanoseconds: row.end.nanoseconds - row.start.nanoseconds), to: &text)
    if let channel = row.channel { text.append(number: channel) }
    text.append(character: ",")
    text.append(text: CSVCell.text(row.label))
    text.append(character: ",")
    text.append(text: CSVCell.text(row.detail))
    text.append(text: "\r\n")
}

private func append(_ time: Timecode, to text: inout [UInt8]) {
    text.append(seconds: time, leastPlaces: 6)
    text.append(character: ",")
}
