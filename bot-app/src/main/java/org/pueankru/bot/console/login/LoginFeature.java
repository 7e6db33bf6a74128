package org.pueankru.bot.console.login;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lets staff confirm in 1:1 that a browser is theirs. */
@Component
@Order(150)
class LoginFeature implements ChatFeature {
    static final String KEY = "login";
    static final String COMMAND = "เข้าสู่ระบบ";

    private final Districts districts;
    private final LoginDesk desk;
    private final LoginWords words;
    private final SetupFile setupFile;

    LoginFeature(Districts districts, LoginDesk desk, LoginWords words, SetupFile setupFile) {
        this.districts = districts;
        this.desk = desk;
        this.words = words;
        this.setupFile = setupFile;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> commands() {
        return Set.of(COMMAND);
    }

    @Override
    public Set<String> commandsWithMore() {
        return Set.of(COMMAND);
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        Optional<District> district = districts.of(turn.channel());
        return switch (turn.input()) {
            case Input.Command _ when turn.inGroup() -> Optional.of(words.notInGroups());
            case Input.Tapped _ when turn.inGroup() -> Optional.of(words.notInGroups());
            case Input.Command command when command.more().isEmpty() ->
                    Optional.of(words.howItGoes());
            case Input.Command command ->
                    district.map(office -> typed(office, turn, command.more()));
            case Input.Tapped tapped -> district.flatMap(office -> tapped(office, turn, tapped));
            case Input.Back _,
                    Input.Words _,
                    Input.Sent _,
                    Input.Followed _,
                    Input.Joined _,
                    Input.Called _ ->
                    Optional.empty();
        };
    }

    private Answer typed(District district, Turn turn, String code) {
        return switch (desk.typed(district.id(), turn.chat(), code, turn.at())) {
            case LoginDesk.Typed.Ask(LoginRequests.Asked asked) -> words.isItYours(asked);
            case LoginDesk.Typed.AskSetup(UUID id) -> words.becomeFirstStaff(district, id);
            case LoginDesk.Typed.NoGood _ -> words.noGood();
            case LoginDesk.Typed.Wait wait -> words.waitUntil(wait.until(), turn.at());
        };
    }

    private Optional<Answer> tapped(District district, Turn turn, Input.Tapped tapped) {
        return LoginTap.read(tapped.data()).map(tap -> tapped(district, turn, tap));
    }

    private Answer tapped(District district, Turn turn, LoginTap tap) {
        return switch (tap) {
            case LoginTap.Confirm(UUID id) ->
                    desk.confirm(district.id(), turn.chat(), id)
                            ? words.confirmed()
                            : words.tooLate();
            case LoginTap.Refuse(UUID id) -> {
                desk.refuse(district.id(), turn.chat(), id);
                yield words.refused();
            }
            case LoginTap.SetUp(UUID id) -> {
                boolean done =
                        desk.becomeFirstStaff(
                                district.id(), turn.chat(), id, words.firstStaff(), turn.at());
                setupFile.refresh();
                yield done ? words.isFirstStaff(district) : words.noGood();
            }
        };
    }
}
