package org.pueankru.simulator.platform;

/** What people do: checked, turned into an event for the bot, carried out and recorded. */
final class PeoplesActs {
    private final ActRules rules;
    private final Events events;
    private final KnownEvents known;
    private final Contents contents = new Contents();
    private final WorldChanges changes;
    private final Transcript transcript;
    private volatile GroupNames groupNames = GroupNames.ALWAYS;

    PeoplesActs(
            ActRules rules,
            Events events,
            KnownEvents known,
            WorldChanges changes,
            Transcript transcript) {
        this.rules = rules;
        this.events = events;
        this.known = known;
        this.changes = changes;
        this.transcript = transcript;
    }

    Contents contents() {
        return contents;
    }

    GroupNames groupNames() {
        return groupNames;
    }

    void groupNames(GroupNames names) {
        this.groupNames = names;
    }

    /**
     * Somebody does something; the bot is not told yet.
     *
     * @throws ImpossibleAct when nobody could do that in LINE
     */
    SentEvent happen(String userId, String chat, Act act) {
        rules.check(userId, chat, act);
        SentEvent event = event(userId, chat, act);
        changes.follow(act, userId, chat);
        known.add(event);
        if (act instanceof Act.Media media && media.content() != null) {
            contents.keep(event.json().path("message").path("id").asString(""), media.content());
        }
        record(userId, act, event);
        return event;
    }

    private SentEvent event(String userId, String chat, Act act) {
        if (act instanceof Act.Follow) {
            boolean isUnblocked = known.newestIn(userId).isPresent();
            return events.followed(userId, isUnblocked);
        }
        return events.of(act, userId, chat, groupNames);
    }

    private void record(String userId, Act act, SentEvent event) {
        String displayText = act instanceof Act.Postback tap ? tap.displayText() : null;
        transcript.add(
                number ->
                        new Entry.PersonActed(
                                number,
                                event.at(),
                                event.chat(),
                                userId,
                                event.webhookEventId(),
                                displayText,
                                event.json()));
    }
}
