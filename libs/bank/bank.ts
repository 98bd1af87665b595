/** The payment port: what the product asks of a bank. */

export interface TransferOrder {
  /** A UUID. The bank pays an order with the same key once, however often it is sent. */
  key: string;
  /** Satang, a decimal string above zero. */
  amount: string;
  payee: Payee;
}

export interface Payee {
  name: string;
  account: string;
}

export type TransferResult =
  | { kind: 'paid'; bankRef: string }
  /** For good: the same key will never be paid. */
  | { kind: 'refused'; reason: string }
  /** The bank has the order and has not decided. */
  | { kind: 'pending' };

export interface Bank {
  /** A rejection says nothing about the money: ask with `find`. Rejects once `signal` aborts. */
  transfer: (order: TransferOrder, signal: AbortSignal) => Promise<TransferResult>;
  /** What became of an order; null when the bank does not know its key, and only then. Rejects once `signal` aborts. */
  find: (key: string, signal: AbortSignal) => Promise<TransferResult | null>;
}
