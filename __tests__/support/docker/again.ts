/** docker-registry 2.8 answers 500 to a push under load now and then, for a reason that was not found: then once more. */
export async function again<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (attempts === 1 || !String(error).includes('500 Internal Server Error')) throw error
    return again(work, attempts - 1)
  }
}
