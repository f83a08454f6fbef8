import BleepPublish

/// What `publish` says at its end.
struct SitePrinter {
    private let report: SiteReport
    private let site: String

    init(_ report: SiteReport, site: String) {
        self.report = report
        self.site = site
    }

    var text: String {
        let calls = report.published == 1 ? "1 call" : "\(report.published) calls"
        let unchanged = report.unchanged == 0 ? "" : ", \(report.unchanged) of them unchanged"
        let left = report.objections.isEmpty ? "" : "; \(report.objections.count) left out"
        return """
            \(site): \(calls)\(unchanged)\(left)
            files    \(report.written) written, \(report.removed) removed

            """
    }
}
