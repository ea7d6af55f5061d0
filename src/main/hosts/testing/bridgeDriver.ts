import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backupsIn } from '#main/backups/testing/backupsIn.ts'
import { realEnvironment } from '#main/environment.ts'
import { holdEvent } from '#main/heldToContract.ts'
import { settingsIn } from '#main/settings.ts'
import { createWorkspaceHandle, type WorkspaceHandle } from '#main/workspaceHandle.ts'
import type { EventName } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { createBridge, type Handle, type HostAbilities, type ReadyFile, tellPatched } from '../bridge.ts'

/** What is known of the school of a traject that a test makes. */
export const school = {
  school: 'Vmbo De Kade',
  place: 'Zaandam',
  schoolType: 'vmbo',
  region: 'noord',
  schoolYear: 2026,
} as const

/** Drives a bridge on a folder of its own, as a host without windows has it, and remembers all that it told that host. */
export class BridgeDriver {
  readonly folder = mkdtempSync(join(tmpdir(), 'jaarlijn-bridge-'))
  workspaceHandle: WorkspaceHandle
  call: Handle
  told: EventName[] = []
  readonly logged: string[] = []
  readonly saved: ReadyFile[] = []
  /** For each window that went: whether something in it was refused. */
  readonly left: boolean[] = []
  #place: string | null = null

  constructor() {
    ;[this.workspaceHandle, this.call] = this.#begin({}, this.folder)
  }

  /** Starts again, on this folder or another, with abilities that differ from those of a host without windows. */
  start(own: Partial<HostAbilities> = {}, dataFolder = this.folder): void {
    ;[this.workspaceHandle, this.call] = this.#begin(own, dataFolder)
  }

  /** The same bridge on something else than its workspace. */
  serve(other: Partial<WorkspaceHandle>, own: Partial<HostAbilities> = {}): void {
    this.call = createBridge({ ...this.workspaceHandle, ...other }, { ...this.#abilities(this.folder), ...own })
  }

  /** Makes a traject; gives its id. */
  async createTraject(): Promise<string> {
    const created = await this.call('trajecten.create', { input: school })
    return (created as { readonly value: { readonly trajectId: string } }).value.trajectId
  }

  end(): void {
    this.workspaceHandle.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  #begin(own: Partial<HostAbilities>, dataFolder: string): readonly [WorkspaceHandle, Handle] {
    const all = { ...this.#abilities(dataFolder), ...own }
    const workspaceHandle = createWorkspaceHandle(dataFolder, realEnvironment, tellPatched(all.tell), all.log)
    return [workspaceHandle, createBridge(workspaceHandle, all)]
  }

  #abilities(dataFolder: string): HostAbilities {
    return {
      host: 'web',
      environment: realEnvironment,
      tell: (name, payload) => {
        holdEvent(name, payload)
        this.told.push(name)
      },
      saveDocument: async () => ok({ kind: 'print' }),
      saveInFolder: null,
      saveFile: async (file) => {
        this.saved.push(file)
        return ok({ kind: 'saved', path: file.name })
      },
      chooseFolder: null,
      showSaved: null,
      lastPlace: {
        place: () => this.#place,
        setPlace: (next) => {
          this.#place = next
        },
      },
      settings: settingsIn(
        dataFolder,
        () => new Date(),
        () => {},
      ),
      displayName: () => 'web',
      left: (refused) => void this.left.push(refused),
      audience: null,
      backups: backupsIn(dataFolder, () => this.workspaceHandle),
      isChecked: true,
      log: (what) => void this.logged.push(what),
    }
  }
}
