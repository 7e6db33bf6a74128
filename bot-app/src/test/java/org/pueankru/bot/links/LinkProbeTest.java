package org.pueankru.bot.links;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.links.Finding.Answered;
import org.pueankru.bot.links.Finding.Reason;
import org.pueankru.bot.links.Finding.Silent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

class LinkProbeTest {
    private static final AddressRule ANYWHERE = _ -> true;
    private static final String USER_AGENT = "PueanKru-LinkCheck/1 (+https://bot.example.go.th)";

    private final FarServer far = FarServer.start();
    private final Turns turns = new Turns();

    /** Always a turn; remembers them. */
    private static final class Turns implements HostTurns {
        private final List<String> taken = new ArrayList<>();
        private final List<String> given = new ArrayList<>();
        private boolean none;

        @Override
        public boolean take(String host) {
            taken.add(host);
            return !none;
        }

        @Override
        public void give(String host, boolean answered) {
            given.add(host + (answered ? " answered" : " silent"));
        }
    }

    @AfterEach
    void close() {
        far.close();
    }

    @Test
    void aLinkThatWorksIsAskedForItsHeadOnceAndHonestly() throws Exception {
        far.answering("HEAD /store/1", 200);

        assertThat(look(ANYWHERE, far.address("/store/1"))).isEqualTo(new Answered(200));
        assertThat(far.asked()).containsExactly("HEAD /store/1");
        assertThat(far.userAgents()).containsExactly(USER_AGENT);
        assertThat(turns.given).containsExactly("127.0.0.1 answered");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 500, 501})
    void aServerThatDislikesHeadIsAskedForOneByteInItsNextTurn(int status) throws Exception {
        far.answering("HEAD /a", status).answering("GET /a", 206);

        assertThat(look(ANYWHERE, far.address("/a"))).isEqualTo(new Answered(206));
        assertThat(far.asked()).containsExactly("HEAD /a", "GET /a bytes=0-0");
        assertThat(turns.taken).hasSize(2);
    }

    @Test
    void aServerThatIsBusyIsLeftAlone() throws Exception {
        far.answering("HEAD /a", 429);

        assertThat(look(ANYWHERE, far.address("/a"))).isEqualTo(new Answered(429));
        assertThat(far.asked()).hasSize(1);
    }

    @Test
    void aLinkThatLeadsNowhereIsFoundOut() throws Exception {
        assertThat(look(ANYWHERE, far.address("/gone"))).isEqualTo(new Answered(404));
    }

    @Test
    void fiveRedirectsAreFollowedAndNotSix() throws Exception {
        for (int n = 1; n <= 6; n++) {
            far.redirecting("/" + n, n == 1 ? "/0" : far.address("/" + (n - 1)));
        }
        far.answering("HEAD /0", 200);

        assertThat(look(ANYWHERE, far.address("/5"))).isEqualTo(new Answered(200));
        assertThat(look(ANYWHERE, far.address("/6")))
                .isEqualTo(new Silent(Reason.TOO_MANY_REDIRECTS));
    }

    @Test
    void aRedirectIntoAnAppIsNotFollowed() throws Exception {
        far.redirecting("/app", "intent://open#Intent;end");

        assertThat(look(ANYWHERE, far.address("/app"))).isEqualTo(new Answered(302));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433"})
    void thisMachineIsRefusedHoweverItIsWritten(String host) throws Exception {
        Finding finding = look(new PublicInternet(), far.address(host, "/"));

        assertThat(finding)
                .isIn(
                        new Silent(Reason.PRIVATE_ADDRESS),
                        // no such name, to resolvers that do not take a number for an address
                        new Silent(Reason.UNKNOWN_HOST));
        assertThat(far.asked()).isEmpty();
    }

    @Test
    void aRedirectIsCheckedAnew() throws Exception {
        try (FarServer inside = FarServer.start()) {
            inside.answering("HEAD /admin", 200);
            far.redirecting("/trap", inside.address("/admin"));
            int closed = new java.net.URI(inside.address("/")).getPort();

            Finding finding = look(address -> address.getPort() != closed, far.address("/trap"));

            assertThat(finding).isEqualTo(new Silent(Reason.PRIVATE_ADDRESS));
            assertThat(inside.asked()).isEmpty();
        }
    }

    /** A name may mean something else by the time of the connection: the rule sees the latter. */
    @Test
    void theRuleIsAskedAboutTheVeryAddressThatIsConnectedTo() throws Exception {
        far.answering("HEAD /", 200);
        List<InetSocketAddress> connected = new ArrayList<>();

        look(
                address -> {
                    connected.add(address);
                    return true;
                },
                far.address("localhost", "/"));

        assertThat(connected)
                .isNotEmpty()
                .allMatch(address -> address.getAddress().isLoopbackAddress());
    }

    @Test
    void nobodyAnswersOnAClosedPort() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }

        assertThat(look(ANYWHERE, "http://127.0.0.1:" + closed + "/"))
                .isEqualTo(new Silent(Reason.NO_ANSWER));
        assertThat(turns.given).containsExactly("127.0.0.1 silent");
    }

    @Test
    void aNameThatNobodyKnowsIsToldApart() throws Exception {
        assertThat(look(ANYWHERE, "http://media.invalid/"))
                .isEqualTo(new Silent(Reason.UNKNOWN_HOST));
    }

    @Test
    void aServerWithoutTlsDoesNotConvince() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.ofVirtual().start(() -> greetOne(plain));

            assertThat(look(ANYWHERE, "https://127.0.0.1:" + plain.getLocalPort() + "/"))
                    .isEqualTo(new Silent(Reason.CERTIFICATE));
            server.join();
        }
    }

    private static void greetOne(ServerSocket plain) {
        try (Socket guest = plain.accept()) {
            guest.getOutputStream().write("220 at your service\r\n".getBytes(US_ASCII));
            guest.getInputStream().readNBytes(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withoutATurnNothingIsAsked() throws Exception {
        turns.none = true;

        assertThat(look(ANYWHERE, far.address("/"))).isEqualTo(new Silent(Reason.NO_TURN));
        assertThat(far.asked()).isEmpty();
        assertThat(turns.given).isEmpty();
    }

    private Finding look(AddressRule rule, String address) throws InterruptedException {
        return new LinkProbe(rule, turns, USER_AGENT).lookAt(address);
    }
}
