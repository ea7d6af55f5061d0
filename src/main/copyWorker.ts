import { parentPort, workerData } from 'node:worker_threads'
import { type CopyWork, doCopyWork } from './backups/copyWork.ts'

// Runs beside the app, so that reading a large copy holds nobody up. What it throws reaches who asked.
parentPort?.postMessage(doCopyWork(workerData as CopyWork))
