import ArgumentParser

/// The forms of answers that are rows.
enum TableForm: String, CaseIterable, ExpressibleByArgument {
    case table, json, csv
}
