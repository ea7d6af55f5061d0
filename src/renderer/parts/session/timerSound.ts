/** Two short, soft tones. Silent when the machine has no sound. */
export function ring(): void {
  const audio = new AudioContext()
  const volume = audio.createGain()
  volume.gain.value = 0.15
  volume.connect(audio.destination)
  const tones = [0, 0.3].map((start) => {
    const tone = audio.createOscillator()
    tone.frequency.value = 660
    tone.connect(volume)
    tone.start(audio.currentTime + start)
    tone.stop(audio.currentTime + start + 0.18)
    return tone
  })
  tones.at(-1)?.addEventListener('ended', () => void audio.close())
}
