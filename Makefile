# dps: what it needs, how it is built, run and tested.  `make run` and `make check` are all a newcomer needs.

CC       ?= gcc
BUILD    ?= build
PYTHON   ?= /usr/bin/python3
say       = @$(if $(V),,echo "  $(@:$(BUILD)/%=%)";)

# The optimised build serves; the checked one (sanitizers, one block an allocation) is what tests run.
WARNINGS  = -std=gnu17 -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
            -Wformat=2 -Wpointer-arith -Wwrite-strings -Wundef -Wvla -Wno-missing-field-initializers -Werror
HARDENING = -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
FAST      = -O2 -g $(HARDENING)
CHECKED   = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -DCHECKED
CPPFLAGS  = -D_GNU_SOURCE -Iinclude -I$(BUILD) -isystem /usr/include/libxml2 -isystem /usr/include/mariadb -MMD -MP
LDLIBS    = -lfcgi -lmariadb -lxslt -lxml2 -lsodium -linih -lunistring -lzip -lcurl -loath -lqrencode

parts     = $(wildcard fcgi/core/*.c fcgi/domain/*.c fcgi/store/*.c fcgi/pages/*.c fcgi/jobs/*.c)
common    = $(parts) $(filter-out fcgi/worker.c fcgi/dps.c, $(wildcard fcgi/*.c)) $(BUILD)/queries.c $(BUILD)/system_rng.c $(BUILD)/common_words.c
queries   = $(sort $(wildcard sql/queries/*.sql))

objects   = $(patsubst %.c, $(BUILD)/$(1)/%.o, $(subst $(BUILD)/,, $(common)))
units     = $(patsubst tests/unit/%.c, $(BUILD)/unit/%, $(wildcard tests/unit/test_*.c))

.PHONY: all fast checked run reset packages check lint components schema http browser clang clean
all: fast

fast: $(BUILD)/dps.fcgi $(BUILD)/dps
checked: $(BUILD)/checked/dps.fcgi $(BUILD)/checked/dps

$(BUILD)/dps.fcgi: $(call objects,fast) $(BUILD)/fast/fcgi/worker.o
	$(say)$(CC) $(FAST) -pie -Wl,-z,relro,-z,now -o $@ $^ $(LDLIBS)
$(BUILD)/dps: $(call objects,fast) $(BUILD)/fast/fcgi/dps.o
	$(say)$(CC) $(FAST) -pie -Wl,-z,relro,-z,now -o $@ $^ $(LDLIBS)
$(BUILD)/checked/dps.fcgi: $(call objects,checked) $(BUILD)/checked/fcgi/worker.o
	$(say)$(CC) $(CHECKED) -o $@ $^ $(LDLIBS)
$(BUILD)/checked/dps: $(call objects,checked) $(BUILD)/checked/fcgi/dps.o
	$(say)$(CC) $(CHECKED) -o $@ $^ $(LDLIBS)

# Rules for both builds, of our sources and of the embedded queries.
$(BUILD)/fast/%.o: %.c $(BUILD)/queries.h
	@mkdir -p $(@D)
	$(say)$(CC) $(FAST) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<
$(BUILD)/checked/%.o: %.c $(BUILD)/queries.h
	@mkdir -p $(@D)
	$(say)$(CC) $(CHECKED) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<
$(BUILD)/fast/queries.o: $(BUILD)/queries.c
	$(say)$(CC) $(FAST) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<
$(BUILD)/checked/queries.o: $(BUILD)/queries.c
	$(say)$(CC) $(CHECKED) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<

$(BUILD)/fast/system_rng.o: $(BUILD)/system_rng.c
	$(CC) $(FAST) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<
$(BUILD)/checked/system_rng.o: $(BUILD)/system_rng.c
	$(CC) $(CHECKED) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<

# The schema of systems, for `dps import system`, is part of the program.
$(BUILD)/system_rng.c: sql/demo/system.rng
	@mkdir -p $(BUILD)/fast $(BUILD)/checked
	{ echo '#pragma GCC diagnostic ignored "-Woverlength-strings"'; echo 'extern const char system_rng[];'; \
	  echo 'const char system_rng[] ='; sed 's/["\\]/\\&/g; s/^/"/; s/$$/\\n"/' $<; echo ';'; } > $@.new && mv $@.new $@

# Words that common passwords are made of, too.
$(BUILD)/common_words.c: fcgi/core/common.txt
	@mkdir -p $(BUILD)/fast $(BUILD)/checked
	{ echo '#pragma GCC diagnostic ignored "-Woverlength-strings"'; echo 'extern const char common_words[];'; \
	  echo 'const char common_words[] ='; sed 's/["\\]/\\&/g; s/^/"/; s/$$/\\n"/' $<; echo ';'; } > $@.new && mv $@.new $@
$(BUILD)/fast/common_words.o: $(BUILD)/common_words.c
	$(CC) $(FAST) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<
$(BUILD)/checked/common_words.o: $(BUILD)/common_words.c
	$(CC) $(CHECKED) $(WARNINGS) $(CPPFLAGS) -c -o $@ $<

$(BUILD)/queries.h $(BUILD)/queries.c: $(BUILD)/queries.%: sql/embed.awk $(queries)
	@mkdir -p $(BUILD)/fast $(BUILD)/checked
	awk -v want=$* -f $^ > $@.new && mv $@.new $@

# Which migration the program expects of its database, for /ready.
migrations = $(sort $(wildcard sql/schema/*.sql))
$(BUILD)/migration.h: $(migrations)
	@mkdir -p $(BUILD)
	echo '$(lastword $(migrations))' | sed 's/.*\/0*\([0-9]*\)_.*/enum { LAST_MIGRATION = \1 };/' > $@
$(BUILD)/fast/fcgi/pages/health.o $(BUILD)/checked/fcgi/pages/health.o: $(BUILD)/migration.h

-include $(wildcard $(BUILD)/*/*.d $(BUILD)/*/fcgi/*.d $(BUILD)/*/fcgi/*/*.d $(BUILD)/unit/*.d)

# Unit tests: rules and core, with nothing running.
.PHONY: unit
unit: $(units)
	@set -e; for unit in $(units); do $$unit; done
$(BUILD)/unit/%: tests/unit/%.c $(call objects,checked)
	@mkdir -p $(@D)
	$(say)$(CC) $(CHECKED) $(WARNINGS) $(CPPFLAGS) -o $@ $< $(call objects,checked) $(LDLIBS) -lcmocka

# A few seconds of fuzzing of what strangers send.
FUZZ      = -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -DCHECKED
fuzzed    = fcgi/core/arena.c fcgi/core/body.c fcgi/core/date.c fcgi/core/fault.c fcgi/core/kind.c fcgi/core/kind_day.c fcgi/core/log.c fcgi/core/money.c
.PHONY: fuzz
fuzz: $(BUILD)/fuzz/fuzz_body $(BUILD)/fuzz/fuzz_kind
	@set -e; for fuzz in $^; do $$fuzz -max_total_time=10 -max_len=8192 -verbosity=0 -artifact_prefix=$(BUILD)/fuzz/; done
$(BUILD)/fuzz/%: tests/fuzz/%.c $(fuzzed)
	@mkdir -p $(@D)
	$(say)clang $(FUZZ) $(WARNINGS) $(filter-out -MMD -MP, $(CPPFLAGS)) -o $@ $^ -lunistring

# What nginx serves itself: GOV.UK Frontend as installed from npm, without the font and the crest that
# only GOV.UK may use, and our own.  File names carry a version, so browsers may keep them for ever.
# Change $(OURS) and the same number in xslt/layout.xsl and nginx/assets/init.js when one of our files changes.
GOVUK     = 6.6.0
OURS      = 3
assets    = $(BUILD)/assets

.PHONY: assets
assets: $(assets)/LICENCE-govuk-frontend.txt
$(BUILD)/npm/node_modules/.package-lock.json: nginx/assets/package.json nginx/assets/package-lock.json
	@command -v npm > /dev/null || { echo "npm is missing: run 'make packages'" >&2; exit 1; }
	@mkdir -p $(BUILD)/npm && cp $^ $(BUILD)/npm
	cd $(BUILD)/npm && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
$(assets)/LICENCE-govuk-frontend.txt: $(BUILD)/npm/node_modules/.package-lock.json $(wildcard nginx/assets/*.*) nginx/errors/page
	@mkdir -p $(assets)
	sed -E 's#/\*! Copyright \(c\) 2011 by Margaret[^*]*\*/##; s/@font-face\{[^}]*\}//g; s/GDS Transport,arial,sans-serif/Arial,Helvetica,sans-serif/g; s#url\(/assets/images/govuk-crest\.svg\)#none#g; s#/[*]. sourceMappingURL=.*##' \
	    $(BUILD)/npm/node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css > $(assets)/govuk-$(GOVUK).css
	sed 's#//. sourceMappingURL=.*##' $(BUILD)/npm/node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js > $(assets)/govuk-$(GOVUK).js
	cp nginx/assets/dps.css $(assets)/dps-$(OURS).css
	cp nginx/assets/head.js $(assets)/head-$(OURS).js
	cp nginx/assets/init.js $(assets)/init-$(OURS).js
	cp nginx/assets/stay.js $(assets)/stay-$(OURS).js
	cp nginx/assets/print.js $(assets)/print-$(OURS).js
	cp nginx/assets/icon.svg $(assets)/icon-$(OURS).svg
	nginx/errors/page $(assets)/errors $(OURS) $(GOVUK)
	cp nginx/assets/LICENCE-govuk-frontend.txt $@ && touch $@

# For people: a running demo; everything a change must pass.
run: packages
	@$(MAKE) --no-print-directory -j2 fast assets
	@nginx/run $(BUILD)
reset:
	@nginx/run $(BUILD) reset
packages:
	@nginx/packages run

check:
	@nginx/packages run
	@nginx/packages check
	@$(MAKE) --no-print-directory -j2 fast checked assets
	@$(MAKE) --no-print-directory -j2 clang
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory -j2 unit
	@$(MAKE) --no-print-directory fuzz
	@$(MAKE) --no-print-directory -j2 http browser schema components

# The other compiler must have nothing to say either.
clang:
	@$(MAKE) --no-print-directory CC=clang BUILD=$(BUILD)/clang fast

lint:
	clang-format-14 --dry-run -Werror $$(git ls-files 'fcgi/*.c' 'include/*.h' 'tests/*.c')
	tests/layers $(BUILD)
	xmllint --noout $$(git ls-files '*.xsl' '*.rng' 'sql/demo/*.xml')

# Components are compared with the examples of the design system's package.
components: $(BUILD)/npm/node_modules/.package-lock.json
	DPS_BUILD=$(abspath $(BUILD)) $(PYTHON) -m pytest -q -p no:cacheprovider tests/components
schema:
	DPS_BUILD=$(abspath $(BUILD)) $(PYTHON) -m pytest -q -p no:cacheprovider tests/schema
http:
	DPS_BUILD=$(abspath $(BUILD)) $(PYTHON) -m pytest -q -p no:cacheprovider tests/http --ignore-glob='*/test_browser_*'

# A real browser: the main job by keyboard alone, with and without scripts; every page that each person can reach by
# links; or pictures of them in $(BUILD)/shots.
.PHONY: browser shots keyboard
browser: keyboard
keyboard:
	DPS_BUILD=$(abspath $(BUILD)) $(PYTHON) -m pytest -q -p no:cacheprovider tests/http/test_browser_*.py
browser: looking = --samples 1
shots: looking = --shots $(abspath $(BUILD))/shots
browser shots: $(BUILD)/browser/node_modules/.package-lock.json
	@cp tests/browser/*.mjs $(BUILD)/browser
	DPS_BUILD=$(abspath $(BUILD)) $(PYTHON) tests/stack.py --demo -- \
	    sh -c 'DPS_ROUTES="$$($(BUILD)/dps routes)" node $(BUILD)/browser/run.mjs $$DPS_SITE tests/browser/people.json $(looking)'
	@set -e; for look in nginx/themes/*; do \
	    LOOK=$(CURDIR)/$$look DPS_BUILD=$(abspath $(BUILD)) $(PYTHON) tests/stack.py --world tests/http/world.sql -- \
	        sh -c 'node $(BUILD)/browser/themes.mjs $$DPS_SITE '$$(basename $$look)' $(filter-out --samples 1, $(looking))'; done
$(BUILD)/browser/node_modules/.package-lock.json: tests/browser/package.json tests/browser/package-lock.json
	@mkdir -p $(BUILD)/browser && cp $^ $(BUILD)/browser
	cd $(BUILD)/browser && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
