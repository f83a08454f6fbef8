import ArgumentParser
import BleepPublish

/// Where the audio of a page is, as a flag says it.
struct AudioPlaceName: ExpressibleByArgument {
    let value: PageRequest.AudioPlace

    init?(argument: String) {
        let word = argument == "auto" ? PageRequest.AudioPlace.automatic.rawValue : argument
        guard let value = PageRequest.AudioPlace(rawValue: word) else { return nil }
        self.value = value
    }
}
