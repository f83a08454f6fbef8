import BleepCore
import BleepSheet

enum FuzzedSheet {
    static func violation(_ bytes: [UInt8]) -> String? {
        let sheet: SheetDocument
        do throws(SheetError) { sheet = try SheetReader.read(bytes, name: "sheet.json") } catch {
            let line = error.description
            if line.utf8.contains(0x0A) || line.utf8.contains(0x0D) { return "a message of several lines" }
            return line.hasPrefix("sheet.json") ? nil : "a message without the file"
        }
        for bleep in sheet.redactions {
            if bleep.frames.lowerBound < 0 || bleep.frames.isEmpty { return "a redaction of no frame" }
            if bleep.channels.isEmpty { return "a redaction of no channel" }
        }
        // Forms without a head are empty where nothing is in them.
        for format in SheetFormat.allCases
        where SheetWriter.write(sheet, as: format).isEmpty
            && ![.audacity, .srt, .rttm].contains(format)
        {
            return "an empty sheet"
        }
        // What we write, we read, and it says the same.
        let text = SheetWriter.write(sheet, as: .json)
        guard let again = try? SheetReader.read(Array(text.utf8), name: "again.json") else {
            return "a sheet that cannot be read again"
        }
        return SheetWriter.write(again, as: .json) == text ? nil : "a sheet that says something else when read again"
    }
}
