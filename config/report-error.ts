// A mistake in what a report or a correction was asked for, told as it is.

export class ReportError extends Error {
  override readonly name = 'ReportError';
}
