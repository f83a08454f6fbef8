@main
struct DetectBench {
    static func main() { print("pages") }
}
