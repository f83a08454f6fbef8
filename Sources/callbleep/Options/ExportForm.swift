import ArgumentParser

/// The forms in which a catalogue is given away.
enum ExportForm: String, CaseIterable, ExpressibleByArgument {
    case json, csv
}
