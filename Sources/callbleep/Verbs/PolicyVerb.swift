import ArgumentParser

/// `callbleep policy`: what concerns policies themselves.
struct PolicyVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Check a policy.", subcommands: [PolicyCheck.self])
}
