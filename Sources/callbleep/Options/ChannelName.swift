import ArgumentParser
import BleepCore
import BleepPipeline

/// A channel as people say it: a number from 0, `left` or `right`.
struct ChannelName: ExpressibleByArgument {
    let number: Int

    init?(argument: String) {
        switch argument.lowercased() {
        case "left": number = 0
        case "right": number = 1
        default:
            guard let number = Int(argument), (0..<ChannelSet.limit).contains(number) else { return nil }
            self.number = number
        }
    }
}
