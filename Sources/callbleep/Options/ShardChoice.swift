import ArgumentParser
import BleepArchive
import BleepPipeline

/// A part of a batch, as a flag says it: `3/8`, or `auto` and `auto/8` where an engine says which.
struct ShardChoice: ExpressibleByArgument {
    private let argument: String

    init(argument: String) { self.argument = argument }

    /// - Throws: the usage error that says what is wrong with the argument or the engine's variables.
    func shard() throws(PipelineError) -> Shard { try ShardEngine.shard(argument, variable: ProcessSetup.variable) }
}
