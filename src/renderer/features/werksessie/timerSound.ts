const remembered = 'jaarlijn.timerSound'

/** Whether this window may sound when the time is up. Off until somebody asks for it. */
export function isSoundOn(): boolean {
  return localStorage.getItem(remembered) === 'on'
}

/** Remembers on this machine whether the time that is up may be heard. */
export function setSound(on: boolean): void {
  localStorage.setItem(remembered, on ? 'on' : 'off')
}

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
