# dps: what it needs, how it is built, run and tested.  `make run` and `make check` are all a newcomer needs.

CC       ?= gcc
BUILD    ?= build
PYTHON   ?= /usr/bin/python3

# The optimised build serves; the checked one (sanitizers, one block an allocation) is what tests run.
WARNINGS  = -std=gnu17 -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
            -Wformat=2 -Wpointer-arith -Wwrite-strings -Wundef -Wvla -Werror
HARDENING = -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
FAST      = -O2 -g $(HARDENING)
CHECKED   = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -DCHECKED
CPPFLAGS  = -D_GNU_SOURCE -Iinclude -I$(BUILD) -isystem /usr/include/libxml2 -isystem /usr/include/mariadb -MMD -MP
LDLIBS    = -lfcgi -lmariadb -lxslt -lxml2 -lsodium -linih -ljansson -lunistring -lzip

parts     = $(wildcard fcgi/core/*.c fcgi/domain/*.c fcgi/store/*.c fcgi/pages/*.c fcgi/jobs/*.c)
common    = $(parts) $(filter-out fcgi/worker.c fcgi/dps.c, $(wildcard fcgi/*.c)) $(BUILD)/queries.c
queries   = $(sort $(wildcard sql/queries/*.sql))

objects   = $(patsubst %.c, $(BUILD)/$(1)/%.o, $(subst $(BUILD)/,, $(common)))
units     = $(patsubst tests/unit/%.c, $(BUILD)/unit/%, $(wildcard tests/unit/test_*.c))

.PHONY: all fast checked
all: fast

fast: $(BUILD)/dps.fcgi $(BUILD)/dps
checked: $(BUILD)/checked/dps.fcgi $(BUILD)/checked/dps

$(BUILD)/dps.fcgi: $(call objects,fast) $(BUILD)/fast/fcgi/worker.o
	$(CC) $(FAST) -pie -Wl,-z,relro,-z,now -o $@ $^ $(LDLIBS)
$(BUILD)/dps: $(call objects,fast) $(BUILD)/fast/fcgi/dps.o
	$(CC) $(FAST) -pie -Wl,-z,relro,-z,now -o $@ $^ $(LDLIBS)
$(BUILD)/checked/dps.fcgi: $(call objects,checked) $(BUILD)/checked/fcgi/worker.o
	$(CC) $(CHECKED) -o $@ $^ $(LDLIBS)
$(BUILD)/checked/dps: $(call objects,checked) $(BUILD)/checked/fcgi/dps.o
	$(CC) $(CHECKED) -o $@ $^ $(LDLIBS)

# Rules for both builds, of our sources and of the embedded queries.
$(BUILD)/fast/%.o: %.c $(BUILD)/queries.h
	@mkdir -p $(@D)
	$(CC) $(FAST) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<
$(BUILD)/checked/%.o: %.c $(BUILD)/queries.h
	@mkdir -p $(@D)
	$(CC) $(CHECKED) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<
$(BUILD)/fast/queries.o: $(BUILD)/queries.c
	$(CC) $(FAST) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<
$(BUILD)/checked/queries.o: $(BUILD)/queries.c
	$(CC) $(CHECKED) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<

$(BUILD)/queries.h $(BUILD)/queries.c: $(BUILD)/queries.%: sql/embed.awk $(queries)
	@mkdir -p $(BUILD)/fast $(BUILD)/checked
	awk -v want=$* -f $^ > $@.new && mv $@.new $@

-include $(wildcard $(BUILD)/*/*.d $(BUILD)/*/fcgi/*.d $(BUILD)/*/fcgi/*/*.d $(BUILD)/unit/*.d)

# Unit tests: rules and core, with nothing running.
.PHONY: unit
unit: $(units)
	@set -e; for unit in $(units); do $$unit; done
$(BUILD)/unit/%: tests/unit/%.c $(call objects,checked)
	@mkdir -p $(@D)
	$(CC) $(CHECKED) $(WARNINGS) $(CPPFLAGS) -o $@ $< $(call objects,checked) $(LDLIBS) -lcmocka
