import BleepPipeline
import BleepSheet

/// The table of `callbleep doctor`.
enum DoctorPrinter {
    static func text(_ parts: [Doctor.Part]) -> String {
        var table = TextTable(columns: [.left, .left, .left, .left])
        for part in parts {
            table.add([part.isThere ? "there" : "missing", part.name, part.gives, part.remedy ?? ""])
        }
        return "\(Tool.nameAndVersion)\n\(table.text)"
    }
}
