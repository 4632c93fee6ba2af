# What there is to do here. Every recipe is a line or two; the work is in scripts/.
SHELL := /bin/bash
PORT ?= 8080

help: ## what there is to do
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

serve: dist ## set up what is missing, build, and serve the app on localhost
	@. scripts/env.sh && node scripts/serve.mjs dist $(PORT)

dist: ## build the release into dist/
	@scripts/build.sh

test: ## set up what is missing, and run every test
	@scripts/test.sh

bench: dist ## measure the app beside others, and print the ratios
	@scripts/setup.sh test && . scripts/env.sh && cd tests && node bench/run.mjs

fuzz: ## ask the gate a hundred thousand odd requests
	@scripts/setup.sh build && . scripts/env.sh && CASES=100000 cargo test --locked -p scopeyard-core gate::tests::any

shots: dist ## take screenshots of every screen into tests/results/shots
	@scripts/setup.sh test && . scripts/env.sh && cd tests && node shots.mjs

clean: ## remove what was built (not the tools)
	@rm -rf target dist tests/results

.PHONY: help serve dist test bench fuzz shots clean
