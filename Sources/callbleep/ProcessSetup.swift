import BleepPipeline

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a process is given by whoever starts it, made safe before anything is opened.
enum ProcessSetup {
    /// This program, whatever has become of the file that it was started from.
    static let ownExecutable = "/proc/self/exe"

    /// Processors that are to be had.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// A variable of the environment.
    static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    static func run() {
        occupyClosedStreams()
        // A file that may not grow any more is an error with a name, not a signal to die of without a word.
        signal(SIGXFSZ, SIG_IGN)
        // A worker of a batch will say otherwise.
        Tool.giveBackFreedMemory()
    }

    /// Gives the numbers of closed standard streams to something else than the next file that is opened: what is
    /// printed must never end up in a recording. Reading and writing them still fail.
    private static func occupyClosedStreams() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            // The lowest free number is taken, which is this one: those below it are open by now.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
