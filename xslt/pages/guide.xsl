<?xml version="1.0" encoding="utf-8"?>
<!-- What each role does here, step by step: a guide for each word that fcgi/routes.c has below /help. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/guides.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="guide" mode="title"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/help</xsl:with-param><xsl:with-param name="label">Help</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label"><xsl:apply-templates select="guide" mode="title"/></xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l"><xsl:apply-templates select="guide" mode="title"/></h1>
        <xsl:apply-templates select="guide"/>
        <p class="govuk-body"><a class="govuk-link" href="/help">All guides, and whom to ask</a></p>
      </div>
    </div>
  </xsl:template>

  <!-- A link for those whose menu has it, plain words for everybody else. -->
  <xsl:template name="to">
    <xsl:param name="href"/>
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="/page/frame/nav/item[href = $href]"><a class="govuk-link" href="{$href}"><xsl:value-of select="$text"/></a></xsl:when>
      <xsl:otherwise><strong><xsl:value-of select="$text"/></strong></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="guide">
    <xsl:param name="what"/>
    <xsl:param name="steps"/>
    <xsl:param name="long"/>
    <xsl:param name="next"/>
    <xsl:param name="rules"/>
    <p class="govuk-body-l"><xsl:copy-of select="$what"/></p>
    <h2 class="govuk-heading-m">Step by step</h2>
    <ol class="govuk-list govuk-list--number govuk-list--spaced"><xsl:copy-of select="$steps"/></ol>
    <h2 class="govuk-heading-m">How long it takes</h2>
    <p class="govuk-body"><xsl:copy-of select="$long"/></p>
    <h2 class="govuk-heading-m">What happens next</h2>
    <p class="govuk-body"><xsl:copy-of select="$next"/></p>
    <xsl:if test="string($rules)">
      <h2 class="govuk-heading-m">The rules behind the figures</h2>
      <xsl:call-template name="why"><xsl:with-param name="of" select="$rules"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="guide[. = 'joining']">
    <xsl:call-template name="guide">
      <xsl:with-param name="what">A purchasing system is open to every provider that meets its criteria, on any day of its term. Nothing is charged. Once in, you are invited to referrals; there is no promise of business.</xsl:with-param>
      <xsl:with-param name="steps">
        <li>Find a system that buys what you offer on the <a class="govuk-link" href="/">start page</a>. Its page says what it asks for and how it decides.</li>
        <li>Get an account. The first person of a provider registers the organisation or is invited by the council; that person lets colleagues in.</li>
        <li>Add each school, home or service as an establishment. You apply by establishment, not once for everything.</li>
        <li>Upload insurance, policies and other documents once. Every application uses them until they run out.</li>
        <li>Apply: choose categories, answer the criteria, state your core costs, check and send. You can stop after every page and come back: what is saved stays.</li>
      </xsl:with-param>
      <xsl:with-param name="long">Allow an hour if your documents are at hand, and a day if written answers have to be agreed by colleagues. The council then decides within 10 working days, or 15 with a reason it tells you.</xsl:with-param>
      <xsl:with-param name="next">You read the decision and its reasons on the application, and a message tells you that it is there. If you are not admitted you can put right what was missing and apply again the same day.</xsl:with-param>
      <xsl:with-param name="rules">score assessment cap core discount</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="guide[. = 'provider']">
    <xsl:call-template name="guide">
      <xsl:with-param name="what">You answer referrals of the councils whose system you have joined. Each referral is one child or group of brothers and sisters, without names.</xsl:with-param>
      <xsl:with-param name="steps">
        <li>Keep vacancies and documents up to date under <xsl:call-template name="to"><xsl:with-param name="href">/establishments</xsl:with-param><xsl:with-param name="text">Establishments</xsl:with-param></xsl:call-template>. A document that runs out can suspend an establishment.</li>
        <li>Open <xsl:call-template name="to"><xsl:with-param name="href">/invitations</xsl:with-param><xsl:with-param name="text">Referrals</xsl:with-param></xsl:call-template>. Each says what is needed, how bids are marked and when they close.</li>
        <li>Bid, or say that you will not and why: that is read when gaps in supply are looked at. A draft can be saved at any time and does not count until you send it.</li>
        <li>Change or take back a bid until the deadline. The receipt has a digest that proves what you sent.</li>
        <li>After the decision, read the outcome: your marks, the reasons and what would have changed the result.</li>
        <li>If you win, accept the agreement under <xsl:call-template name="to"><xsl:with-param name="href">/agreements</xsl:with-param><xsl:with-param name="text">Agreements</xsl:with-param></xsl:call-template>. The placement counts when both sides have accepted.</li>
      </xsl:with-param>
      <xsl:with-param name="long">You have at least the days that the system promises between invitation and deadline. A bid takes half an hour to an hour.</xsl:with-param>
      <xsl:with-param name="next">Bids are opened together after the deadline and marked by people who do not see prices. You get a message when there is a decision, whether you won or not.</xsl:with-param>
      <xsl:with-param name="rules">invited sealed deadline price needs distance competency choice change</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="guide[. = 'broker']">
    <xsl:call-template name="guide">
      <xsl:with-param name="what">You turn one child’s plan into a referral that providers can answer, and see it through to an agreement.</xsl:with-param>
      <xsl:with-param name="steps">
        <li>Start a draft under <xsl:call-template name="to"><xsl:with-param name="href">/referrals</xsl:with-param><xsl:with-param name="text">Referrals</xsl:with-param></xsl:call-template>. Write nothing that could identify the child: the service warns about names and dates it knows.</li>
        <li>Enter the child’s age, home postcode and, if you want, name and case number. Providers never see them before an agreement.</li>
        <li>List outcomes, needs and features. Give marks to what matters more.</li>
        <li>Set the weights, and rehearse them on past referrals. Look at who would be invited.</li>
        <li>Check and publish. From then on weights and needs are fixed, and bids are sealed.</li>
        <li>After the deadline open the bids, name evaluators, and work out the result once they have agreed their marks.</li>
        <li>If the result is close, offer the family its choice. Then award, within your delegation, or propose it to an approver.</li>
        <li>Issue the agreement.</li>
      </xsl:with-param>
      <xsl:with-param name="long">A draft takes about 20 minutes with the plan at hand. You can stop after each page.</xsl:with-param>
      <xsl:with-param name="next">Invitations go out at once. Your start page shows what waits for you: deadlines, bids to open, results, choices, awards.</xsl:with-param>
      <xsl:with-param name="rules">weights invited sealed total fragile choice gate ceiling</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="guide[. = 'evaluator']">
    <xsl:call-template name="guide">
      <xsl:with-param name="what">You mark how well each answer says the child’s outcomes will be met. You do not see prices, and not how earlier placements went.</xsl:with-param>
      <xsl:with-param name="steps">
        <li>Open <xsl:call-template name="to"><xsl:with-param name="href">/marking</xsl:with-param><xsl:with-param name="text">Marking</xsl:with-param></xsl:call-template> and declare whether you have a conflict of interest. With a conflict you mark nothing, and somebody else is named.</li>
        <li>Read each answer, give a mark from the scale and a reason. The bidder will read the reason that is agreed.</li>
        <li>Save as often as you like. Nobody sees your marks until all have marked.</li>
        <li>Then talk, and record one agreed mark and reason for each answer.</li>
      </xsl:with-param>
      <xsl:with-param name="long">About 20 minutes for each answer. The broker’s time-table says by when.</xsl:with-param>
      <xsl:with-param name="next">Once every answer has an agreed mark the broker works out the result. If an answer was misread, all can be marked again; the first marks stay on record.</xsl:with-param>
      <xsl:with-param name="rules">outcomes score fragile</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="guide[. = 'approver']">
    <xsl:call-template name="guide">
      <xsl:with-param name="what">You decide on awards that a broker may not make alone, and record decisions taken on paper.</xsl:with-param>
      <xsl:with-param name="steps">
        <li>Open the award from your start page. It shows rank, price over the whole term, and what stands for and against it.</li>
        <li>Look at the meter: what is committed, what this award adds, what would be left.</li>
        <li>If the contract is above the gate, record the Cabinet’s decision first. If a resources panel decides, its approval must be there.</li>
        <li>Make the award, or send it back with a reason.</li>
      </xsl:with-param>
      <xsl:with-param name="long">Ten minutes, if no paper decision is missing.</xsl:with-param>
      <xsl:with-param name="next">The provider and all other bidders are told at once, and the agreement is drafted.</xsl:with-param>
      <xsl:with-param name="rules">whole gate ceiling panel choice rank standstill</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="guide[. = 'contracts']">
    <xsl:call-template name="guide">
      <xsl:with-param name="what">You look after placement agreements: issue, acceptance by both sides, and what follows.</xsl:with-param>
      <xsl:with-param name="steps">
        <li>Find agreements under <xsl:call-template name="to"><xsl:with-param name="href">/agreements</xsl:with-param><xsl:with-param name="text">Agreements</xsl:with-param></xsl:call-template>, by state, provider or child’s case number.</li>
        <li>Issue a draft once the award is made. The provider then reads what it needs about the child.</li>
        <li>Accept for the council. The agreement is concluded on the day the second side accepts.</li>
        <li>If the provider declines, the broker asks the next in rank.</li>
      </xsl:with-param>
      <xsl:with-param name="long">A few minutes for each agreement.</xsl:with-param>
      <xsl:with-param name="next">Concluded agreements join the quarter’s award notice by themselves.</xsl:with-param>
      <xsl:with-param name="rules">whole core discount notice</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="guide[. = 'procurement']">
    <xsl:call-template name="guide">
      <xsl:with-param name="what">You run the purchasing system: who comes in, who is suspended, what is published.</xsl:with-param>
      <xsl:with-param name="steps">
        <li>Record the publication number of the call under <xsl:call-template name="to"><xsl:with-param name="href">/systems</xsl:with-param><xsl:with-param name="text">Systems</xsl:with-param></xsl:call-template>. No referral goes out without it.</li>
        <li>Decide <xsl:call-template name="to"><xsl:with-param name="href">/applications</xsl:with-param><xsl:with-param name="text">Applications</xsl:with-param></xsl:call-template>: judge each criterion against the evidence, have written answers marked, admit or refuse with reasons.</li>
        <li>Suspend an establishment or a provider when it no longer meets a criterion, and lift that when it does. It takes effect for all councils at once.</li>
        <li>After each quarter draft its notice under <xsl:call-template name="to"><xsl:with-param name="href">/notices</xsl:with-param><xsl:with-param name="text">Notices</xsl:with-param></xsl:call-template>, mend what the checks find, settle the list. A second officer releases it.</li>
        <li>Send the file to the journal, then record the number it was published under.</li>
      </xsl:with-param>
      <xsl:with-param name="long">An application takes about an hour, within 10 working days. A quarter’s notice takes half an hour if agreements are in order, within 30 days of its end.</xsl:with-param>
      <xsl:with-param name="next">Providers read decisions and reasons at once. Published notices are on the public page.</xsl:with-param>
      <xsl:with-param name="rules">assessment score cap invited notice</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="guide[. = 'finance']">
    <xsl:call-template name="guide">
      <xsl:with-param name="what">You see awards and agreements with their values, and what is left of a system’s ceiling.</xsl:with-param>
      <xsl:with-param name="steps">
        <li>Open an award from <xsl:call-template name="to"><xsl:with-param name="href">/referrals</xsl:with-param><xsl:with-param name="text">Referrals</xsl:with-param></xsl:call-template> to see what stood for and against it.</li>
        <li>Look through <xsl:call-template name="to"><xsl:with-param name="href">/agreements</xsl:with-param><xsl:with-param name="text">Agreements</xsl:with-param></xsl:call-template> by provider and term. Prices are without VAT.</li>
        <li>Take any list away as CSV.</li>
      </xsl:with-param>
      <xsl:with-param name="long">As long as you like: you change nothing here.</xsl:with-param>
      <xsl:with-param name="next">Figures change the moment an award is made, accepted or falls through.</xsl:with-param>
      <xsl:with-param name="rules">whole ceiling gate panel fee</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="guide[. = 'auditor']">
    <xsl:call-template name="guide">
      <xsl:with-param name="what">You can follow any decision back to who made it, when and on what grounds.</xsl:with-param>
      <xsl:with-param name="steps">
        <li>Open a referral, application, agreement or notice. Its history says who did what, and when.</li>
        <li>Download a result as XML. It holds every input and figure; the command <code>dps score</code> works it out again without this service.</li>
        <li>Search events by person, record, kind and day, and take them away as CSV.</li>
        <li>Events cannot be changed: each carries the hash of the one before it. <code>dps check</code> walks the chains.</li>
      </xsl:with-param>
      <xsl:with-param name="long">A result takes minutes to check.</xsl:with-param>
      <xsl:with-param name="next">Nothing you do here changes a record.</xsl:with-param>
      <xsl:with-param name="rules">total rank sealed fragile notice</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="guide[. = 'administrator']">
    <xsl:call-template name="guide">
      <xsl:with-param name="what">You look after the installation: who may come in and as what. You see no bids and no children.</xsl:with-param>
      <xsl:with-param name="steps">
        <li>Invite people under <xsl:call-template name="to"><xsl:with-param name="href">/people</xsl:with-param><xsl:with-param name="text">People</xsl:with-param></xsl:call-template>, with a role at an authority. An invitation works once.</li>
        <li>Remove a role when somebody leaves: their sessions end with it.</li>
        <li>Look at the <xsl:call-template name="to"><xsl:with-param name="href">/messages</xsl:with-param><xsl:with-param name="text">outbox</xsl:with-param></xsl:call-template> if a message does not arrive.</li>
        <li>Watch <code>/health</code> and <code>/ready</code>; the README says what each tells.</li>
      </xsl:with-param>
      <xsl:with-param name="long">A few minutes a week.</xsl:with-param>
      <xsl:with-param name="next">A person who is invited chooses a password and can begin at once.</xsl:with-param>
      <xsl:with-param name="rules"></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="guide[. = 'family']">
    <xsl:call-template name="guide">
      <xsl:with-param name="what">If two or three places are almost equally good, the council may ask you which one you prefer. You need no account.</xsl:with-param>
      <xsl:with-param name="steps">
        <li>The council gives you a sheet with the places side by side. Their order is drawn by lot: first does not mean better.</li>
        <li>Read what each offers. Ask to visit. Ask for the sheet in another form if that helps.</li>
        <li>Say which one you prefer, and why if you like. The young person’s own words are written down too.</li>
        <li>You may say that none is right. Then the council talks with you about what comes next.</li>
      </xsl:with-param>
      <xsl:with-param name="long">The sheet says by which day to answer. You can ask for more time.</xsl:with-param>
      <xsl:with-param name="next">If you do not answer, the place with the most points is offered. Your right to ask for a school by name stays as it is.</xsl:with-param>
      <xsl:with-param name="rules">choice distance</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
