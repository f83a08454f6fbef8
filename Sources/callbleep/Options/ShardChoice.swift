import ArgumentParser
import BleepArchive

/// A part of a batch, as a flag says it: `3/8`.
struct ShardChoice: ExpressibleByArgument {
    let shard: Shard

    init?(argument: String) {
        guard let shard = Shard(argument) else { return nil }
        self.shard = shard
    }
}
