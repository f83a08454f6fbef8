import BleepCore

struct SheetMarkdown {
    let sheet: SheetDocument
    init(_ sheet: SheetDocument) { self.sheet = sheet }
    var text: String { "" }
}
