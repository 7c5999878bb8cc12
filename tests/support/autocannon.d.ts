declare module 'autocannon' {
  type Result = { '2xx': number; non2xx: number; errors: number; timeouts: number; duration: number; latency: { p97_5: number; p50: number } }
  export default function autocannon(options: {
    url: string; connections: number; duration: number; headers?: Record<string, string>; requests?: object[]
  }): Promise<Result>
}
