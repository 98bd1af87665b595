/** Signs seeded people in, as their browsers would. */

const password = 'saphan-demo';

/** `key` is what stands before the @ of the address. */
export async function signIn(url: string, key: string): Promise<{ id: string; authorization: string }> {
  const reply = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: `${key}@saphan.example`, password }),
  });
  if (!reply.ok) throw new Error(`${key} cannot sign in: ${reply.status} ${await reply.text()}`);
  const { token, user } = (await reply.json()) as { token: string; user: { id: string } };
  return { id: user.id, authorization: `Bearer ${token}` };
}
