// What befalls the app as a whole: too many events, tokens that are revoked, being taken out of the workspace.
import { emit, push } from './events.ts';
import type { Hub } from './hub.ts';

export function openTroubles(hub: Hub) {
  const { app, world } = hub;
  return {
    /** Tells the app of any event, as one that this server does not make by itself. */
    tell: (event: Readonly<Record<string, unknown>>): void => push(hub, event),
    /** The app gets more events than Slack lets through, and is told that it misses some. */
    tellRateLimited(): void {
      const payload = {
        token: app.verificationToken,
        type: 'app_rate_limited',
        team_id: app.teamId,
        minute_rate_limited: Math.floor(world.date() / 60) * 60,
        api_app_id: app.appId,
      };
      void hub.deliveries.push('events_api', 'app_rate_limited', payload);
    },
    /** From now on every call is refused with this. */
    revoke(error: Exclude<Hub['revoked'], undefined> = 'account_inactive'): void {
      hub.revoked = error;
    },
    /** The tokens are good again. */
    readmit(): void {
      hub.revoked = undefined;
    },
    /** The workspace takes the app out: it is told, and its tokens are worth nothing. */
    uninstall(): void {
      emit(hub, 'tokens_revoked', {
        type: 'tokens_revoked',
        tokens: { bot: [app.botUserId] },
        event_ts: world.newTs(),
      });
      emit(hub, 'app_uninstalled', { type: 'app_uninstalled', event_ts: world.newTs() });
      hub.revoked = 'account_inactive';
    },
  };
}
