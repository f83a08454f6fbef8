/// The calls of a batch in their order, and what could not be taken for one.
struct CallList {
    var entries: CallTable
    var failures: [BatchReport.Objection] = []

    mutating func fail(_ path: String, _ reason: String) {
        failures.append(BatchReport.Objection(path: path, reason: reason))
    }
}
