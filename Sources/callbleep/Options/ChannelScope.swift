import ArgumentParser
import BleepRedact

/// What `--channel` narrows bleeps to.
struct ChannelScope: ExpressibleByArgument {
    let choice: ChannelChoice

    init?(argument: String) {
        if argument.lowercased() == "cue" {
            choice = .asMarked
        } else if let channel = ChannelName(argument: argument) {
            choice = .only(channel.number)
        } else {
            return nil
        }
    }
}
