/* New passwords that guessers try first are refused; the same letters are the same password; hashing has places. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <poll.h>
#include <signal.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/config.h"
#include "core/password.h"
#include "core/throttle.h"

static struct arena *arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	config.test_password_memory = 64;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static const char *const about[] = { "Placements and care", "Priya Nair",
	"broker@kent.example", "Kent County Council", NULL };

static void test_what_guessers_try_first_is_refused(void **state)
{
	static const char *const refused[] = { "Password123!", "password1234",
		"P@ssw0rd2026!!", "Welcome2026!!", "qwertyuiop12", "1234567890123",
		"aaaaaaaaaaaaa", "abcdefghijkl", "121212121212", "passwordpassword",
		"Summer-Winter1", "correct horse battery staple", "1Q2W3E4R5T6Y",
		"manchesterunited", "Liverpool2025", "LetMeIn!!!!!!", "iloveyou!2024",
		"kentcounty2026", "PriyaNair123!", "broker@kent.example",
		"placements and care", "asdfghjkl;'12", "zyxwvutsrqpo", "Monkey!!!!!!!!",
		"adminadmin12", "September2026", "2026-11-21-2026" };

	(void)state;
	for (size_t i = 0; i < sizeof(refused) / sizeof(*refused); i++)
		if (!password_weak(arena, refused[i], about))
			fail_msg("%s is taken", refused[i]);
}

static void test_what_is_hard_to_guess_is_taken(void **state)
{
	static const char *const taken[] = { "correct horse battery", "willow harbour 42",
		"seven brave lanterns", "kx8#Qm2!vT9z", "7391 8264 kwr",
		"monkeys juggle welcome mats", "Llanfairpwllgwyngyll",
		"пароль из трёх слов", "Kent apples taste fine", "3f9a77c1e20b" };

	(void)state;
	for (size_t i = 0; i < sizeof(taken) / sizeof(*taken); i++)
		if (password_weak(arena, taken[i], about))
			fail_msg("%s is refused: %s", taken[i],
				password_weak(arena, taken[i], about));
}

static void test_length_is_counted_in_characters_and_bounded_in_bytes(void **state)
{
	char *long_one = arena_alloc(arena, 1026);

	(void)state;
	for (int i = 0; i < 1025; i++)
		long_one[i] = (char)('a' + i * 7 % 26);
	assert_non_null(password_weak(arena, long_one, NULL));
	long_one[1024] = '\0';
	assert_null(password_weak(arena, long_one, NULL));
	assert_non_null(password_weak(arena, "wkqzmxtyprv", NULL));
	assert_null(password_weak(arena, "wkqzmxtyprvb", NULL));
	/* eleven characters in twenty-two bytes */
	assert_non_null(password_weak(arena, "жфщцюэыъбдг", NULL));
}

static void test_the_same_letters_are_the_same_password(void **state)
{
	/* é as one sign, and as e with an accent */
	const char *one = "caf\xc3\xa9 lanterns glow",
		   *two = "cafe\xcc\x81 lanterns glow";
	const char *hash = password_hash(arena, one);

	(void)state;
	assert_true(strncmp(hash, "$argon2id$", 10) == 0);
	assert_true(password_matches(arena, hash, two));
	assert_false(password_matches(arena, hash, "cafe lanterns glow"));
	assert_false(password_matches(arena, NULL, one));
}

static void test_a_hash_of_less_work_is_stale(void **state)
{
	const char *hash = password_hash(arena, "seven brave lanterns");

	(void)state;
	assert_false(password_stale(hash));
	config.test_password_memory = 128;
	assert_true(password_stale(hash));
	config.test_password_memory = 64;
}

/* Hashes without end once told to, having said so. */
static pid_t hasher(int tell)
{
	pid_t pid = fork();

	if (pid)
		return pid;
	config.test_password_memory = 256 * 1024;
	if (write(tell, "b", 1) == 1)
		for (;;)
			password_hash(arena, "seven brave lanterns");
	_exit(1);
}

/* One hash with little work, then the end. */
static pid_t once(int tell)
{
	pid_t pid = fork();

	if (pid)
		return pid;
	password_hash(arena, "seven brave lanterns");
	_exit(write(tell, "d", 1) == 1 ? 0 : 1);
}

static bool says(int pipe, int milliseconds)
{
	struct pollfd wait = { .fd = pipe, .events = POLLIN };
	char word;

	return poll(&wait, 1, milliseconds) == 1 && read(pipe, &word, 1) == 1;
}

static void test_a_place_of_somebody_who_dies_is_free_again(void **state)
{
	int busy[2], done[2];
	pid_t first, second;
	bool early;

	(void)state;
	assert_true(password_places(1));
	assert_int_equal(pipe(busy), 0);
	assert_int_equal(pipe(done), 0);
	first = hasher(busy[1]);
	assert_true(says(busy[0], 10000));
	/* it is in the middle of 256 MiB by then, stopped there */
	usleep(100000);
	kill(first, SIGSTOP);
	second = once(done[1]);
	early = says(done[0], 300);
	kill(first, SIGKILL);
	waitpid(first, NULL, 0);
	assert_false(early);
	assert_true(says(done[0], 10000));
	waitpid(second, NULL, 0);
	assert_true(password_places(0));
}

static void test_neighbours_share_a_network(void **state)
{
	(void)state;
	assert_string_equal(throttle_network(arena, "192.0.2.77"), "192.0.2.0/24");
	assert_string_equal(throttle_network(arena, "2001:db8:1:2:3:4:5:6"),
		"2001:db8:1:2::/64");
	assert_string_equal(throttle_network(arena, "-"), "-");
	assert_string_equal(throttle_words(arena, 1), "1 second");
	assert_string_equal(throttle_words(arena, 61), "2 minutes");
	assert_string_equal(throttle_words(arena, 900), "15 minutes");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_guessers_try_first_is_refused),
		cmocka_unit_test(test_what_is_hard_to_guess_is_taken),
		cmocka_unit_test(
			test_length_is_counted_in_characters_and_bounded_in_bytes),
		cmocka_unit_test(test_the_same_letters_are_the_same_password),
		cmocka_unit_test(test_a_hash_of_less_work_is_stale),
		cmocka_unit_test(test_a_place_of_somebody_who_dies_is_free_again),
		cmocka_unit_test(test_neighbours_share_a_network),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests_name("password", tests, set_up, tear_down);
}
