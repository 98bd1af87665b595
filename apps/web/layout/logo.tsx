/** The mark: two spans of a bridge over moving water. */
export function Logo({ size = 36 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="10" fill="#12518c" />
      <g fill="none" stroke="#fff" strokeLinecap="round" strokeWidth="3">
        <path d="M6 31h36" />
        <path d="M8 31c4-14 12-14 16 0 4-14 12-14 16 0" />
        <path d="M16 21v10M32 21v10" strokeWidth="2.2" />
        <path d="M9 38c3 0 3-2 6-2s3 2 6 2 3-2 6-2 3 2 6 2 3-2 6-2" strokeWidth="2" opacity=".75" />
      </g>
    </svg>
  );
}
