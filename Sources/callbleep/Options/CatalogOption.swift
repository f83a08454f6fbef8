import ArgumentParser

/// Which catalogue is meant.
struct CatalogOption: ParsableArguments {
    @Option(help: ArgumentHelp("The catalogue that batch wrote.", valueName: "file"))
    var catalog: String
}
