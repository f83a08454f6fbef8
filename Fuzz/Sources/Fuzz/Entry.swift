import Glibc

// libFuzzer calls the two functions that it knows by name. SwiftPM takes `Fuzz_main` for the `main` of the program.

/// `argv` as C hands it over.
public typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<Arguments?>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The reader that `--READER` names. libFuzzer passes over what begins with two dashes, and hands it to its children.
private let reader: FuzzedReader = {
    for argument in CommandLine.arguments where argument.hasPrefix("--") {
        if let reader = FuzzedReader(rawValue: String(argument.dropFirst(2))) { return reader }
    }
    print("say which: " + FuzzedReader.allCases.map { "--\($0.rawValue)" }.joined(separator: " "))
    exit(2)
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    if let violation = reader.violation(reading: Array(UnsafeBufferPointer(start: data, count: count))) {
        print("violation: \(violation)")
        fflush(nil)
        abort()
    }
    return 0
}

@_cdecl("Fuzz_main")
public func start(_ count: Int32, _ arguments: Arguments?) -> Int32 {
    var count = count
    var arguments = arguments
    _ = reader
    return runDriver(&count, &arguments, testOneInput)
}
