import ArgumentParser

/// `callbleep catalog`: what can be done with the catalogue of an archive.
struct CatalogVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog",
        abstract: "Merge, count, sample and give away the catalogue of an archive.",
        subcommands: [
            CatalogMergeVerb.self, CatalogStatsVerb.self, CatalogReviewVerb.self, CatalogExportVerb.self,
            CatalogSampleVerb.self, CatalogReviewedVerb.self, CatalogDisposalVerb.self, CatalogForgetVerb.self,
        ])
}
