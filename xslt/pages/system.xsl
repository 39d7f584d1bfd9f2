<?xml version="1.0" encoding="utf-8"?>
<!-- One purchasing system, for anybody: what it buys, what it asks for, how it decides, how to join. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/entry.xsl"/>
  <xsl:import href="../components/rule.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="system/name"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="system/name"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="system"/></xsl:template>

  <xsl:template match="system">
    <span class="dps-caption"><xsl:value-of select="authority"/>, <xsl:value-of select="reference"/></span>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-3"><xsl:value-of select="name"/></h1>
    <p class="govuk-body"><xsl:apply-templates select="entry" mode="tag"/><xsl:text> </xsl:text><xsl:apply-templates select="entry" mode="sentence"/></p>
    <nav class="dps-subnav" aria-label="On this page">
      <ul>
        <li><a class="govuk-link" href="#categories">What is bought</a></li>
        <li><a class="govuk-link" href="#asks">What you must show</a></li>
        <li><a class="govuk-link" href="#decides">How bids are decided</a></li>
        <li><a class="govuk-link" href="#term">How long it runs</a></li>
        <li><a class="govuk-link" href="#join">How to join</a></li>
      </ul>
    </nav>
    <div class="dps-main-aside">
      <div>
        <p class="govuk-body-l"><xsl:value-of select="summary"/></p>
        <xsl:apply-templates select="." mode="categories"/>
        <xsl:apply-templates select="." mode="asks"/>
        <h2 class="govuk-heading-m" id="decides">How bids are decided</h2>
        <xsl:apply-templates select="rule"/>
        <xsl:apply-templates select="." mode="after"/>
        <xsl:apply-templates select="." mode="term"/>
      </div>
      <aside class="dps-aside" aria-label="Joining and facts"><xsl:apply-templates select="." mode="aside"/></aside>
    </div>
  </xsl:template>

  <!-- ============ categories ============ -->

  <xsl:template match="system" mode="categories">
    <h2 class="govuk-heading-m" id="categories">What is bought</h2>
    <xsl:for-each select="category">
      <xsl:choose>
        <xsl:when test="parts = 1">
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1"><xsl:value-of select="concat(number, '. ', name)"/></h3>
          <p class="govuk-body dps-small"><xsl:value-of select="summary"/></p>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="category">
    <details class="govuk-details dps-work">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text"><xsl:value-of select="concat(number, '. ', name)"/></span>
      </summary>
      <div class="govuk-details__text dps-small">
        <xsl:if test="summary"><p><xsl:value-of select="summary"/></p></xsl:if>
        <p><strong>Who buys: </strong><xsl:value-of select="councils"/>.</p>
        <p>
          <strong>Already in: </strong>
          <xsl:call-template name="count"><xsl:with-param name="of" select="establishments"/><xsl:with-param name="one">establishment</xsl:with-param></xsl:call-template>
          <xsl:text>.</xsl:text>
        </p>
        <xsl:apply-templates select="." mode="costs"/>
        <xsl:if test="cap">
          <p><strong>Most that core costs may be, all lines together:</strong></p>
          <ul class="govuk-list govuk-list--bullet dps-small">
            <xsl:for-each select="cap">
              <li>
                <xsl:value-of select="amount/@text"/><xsl:text> </xsl:text><xsl:apply-templates select="unit" mode="words"/>
                <xsl:choose>
                  <xsl:when test="authority">, for <xsl:value-of select="authority"/>. Above it you may join, and this council does not invite you.</xsl:when>
                  <xsl:otherwise>, for all councils. Above it you cannot join.</xsl:otherwise>
                </xsl:choose>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:if>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="category" mode="costs">
    <xsl:if test="line[kind = 'core']">
      <p><strong>Core costs you state when you apply, and may only lower in a bid:</strong></p>
      <ul class="govuk-list govuk-list--bullet dps-small">
        <xsl:for-each select="line[kind = 'core']"><li><xsl:value-of select="name"/></li></xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:if test="line[kind = 'additional']">
      <p><strong>Additional costs, where they apply:</strong></p>
      <ul class="govuk-list govuk-list--bullet dps-small">
        <xsl:for-each select="line[kind = 'additional']">
          <li><xsl:value-of select="name"/><xsl:if test="applies"><span class="dps-quiet">, for <xsl:value-of select="applies"/></span></xsl:if></li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:if test="line[kind = 'listed']">
      <p><strong>Prices you list:</strong></p>
      <ul class="govuk-list govuk-list--bullet dps-small">
        <xsl:for-each select="line[kind = 'listed']">
          <li><xsl:value-of select="name"/>, <xsl:apply-templates select="unit" mode="words"/></li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- ============ criteria ============ -->

  <xsl:template match="system" mode="asks">
    <h2 class="govuk-heading-m" id="asks">What you must show to join</h2>
    <p class="govuk-body">Everybody is judged against these criteria and no others. Answers about your organisation are asked once, however many establishments and categories you apply for.</p>
    <xsl:if test="criterion[kind = 'pass']">
      <xsl:call-template name="table">
        <xsl:with-param name="id">pass</xsl:with-param>
        <xsl:with-param name="caption">Pass or fail</xsl:with-param>
        <xsl:with-param name="look">small</xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Criterion</th><th scope="col">The question</th></tr></xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="criterion[kind = 'pass']"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="criterion[kind = 'statement']">
      <xsl:call-template name="table">
        <xsl:with-param name="id">written</xsl:with-param>
        <xsl:with-param name="caption">Written answers: together they make your competency score, of 100</xsl:with-param>
        <xsl:with-param name="look">small</xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Criterion</th><th scope="col">The question</th><th scope="col" class="dps-number">Marks</th></tr></xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="criterion[kind = 'statement']"/></xsl:with-param>
      </xsl:call-template>
      <p class="govuk-body dps-small">Your score comes with you into every bid. A low one does not stop you joining unless a pass mark is named below.</p>
    </xsl:if>
    <xsl:if test="criterion[kind = 'told']">
      <xsl:call-template name="table">
        <xsl:with-param name="id">told</xsl:with-param>
        <xsl:with-param name="caption">Asked, and not judged</xsl:with-param>
        <xsl:with-param name="look">small</xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Subject</th><th scope="col">The question</th></tr></xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="criterion[kind = 'told']"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="criterion">
    <tr>
      <th scope="row">
        <xsl:value-of select="name"/>
        <xsl:if test="categories and spread != count(../category[parts = 0])"><br/><span class="dps-quiet">Category <xsl:value-of select="categories"/></span></xsl:if>
      </th>
      <td>
        <xsl:value-of select="question"/>
        <xsl:if test="guidance"><br/><span class="dps-quiet"><xsl:value-of select="guidance"/></span></xsl:if>
        <xsl:apply-templates select="." mode="notes"/>
      </td>
      <xsl:if test="kind = 'statement'"><td class="dps-number"><xsl:value-of select="weight"/></td></xsl:if>
    </tr>
  </xsl:template>

  <xsl:template match="criterion" mode="notes">
    <xsl:if test="evidence != 'none' or lookback or author = 'young_people' or optional = 1">
      <br/>
      <span class="dps-quiet">
        <xsl:if test="evidence = 'asked'">Evidence is asked for. </xsl:if>
        <xsl:if test="evidence = 'held'">Evidence is asked for, and must not run out while you are in. </xsl:if>
        <xsl:if test="lookback">The last <xsl:call-template name="count"><xsl:with-param name="of" select="lookback"/><xsl:with-param name="one">year</xsl:with-param></xsl:call-template> count. </xsl:if>
        <xsl:if test="optional = 1">“Does not apply” is an answer. </xsl:if>
        <xsl:if test="author = 'young_people'">Young people wrote the model answer.</xsl:if>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- ============ limits and terms ============ -->

  <xsl:template match="system" mode="after">
    <h3 class="govuk-heading-s">After the result</h3>
    <ul class="govuk-list govuk-list--bullet">
      <xsl:choose>
        <xsl:when test="letters = 'totals'"><li>Every bidder reads its own total, the winning total and the reasons.</li></xsl:when>
        <xsl:otherwise><li>Every bidder reads its own and the winning marks, for each criterion, and the reasons.</li></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="contract_gate"><li>An award worth more than <xsl:value-of select="contract_gate/@text"/> over its whole life needs a Cabinet decision first.</li></xsl:if>
      <xsl:if test="panel = 1"><li>The council’s resources panel approves the amount before an award.</li></xsl:if>
      <li>An award becomes an individual placement agreement, which both sides accept.</li>
      <li>Awards are published within 30 days of the end of each quarter, without anything about a child.</li>
    </ul>
  </xsl:template>

  <xsl:template match="system" mode="term">
    <h2 class="govuk-heading-m" id="term">How long it runs</h2>
    <xsl:call-template name="table">
      <xsl:with-param name="id">terms</xsl:with-param>
      <xsl:with-param name="caption">First term and extensions</xsl:with-param>
      <xsl:with-param name="look">hidden</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Term</th><th scope="col">From</th><th scope="col">To</th><th scope="col">State</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="term">
          <tr>
            <th scope="row">
              <xsl:choose>
                <xsl:when test="position = 1">First term</xsl:when>
                <xsl:otherwise>Extension <xsl:value-of select="position - 1"/></xsl:otherwise>
              </xsl:choose>
            </th>
            <td><xsl:value-of select="starts_on/@text"/></td>
            <td><xsl:value-of select="ends_on/@text"/></td>
            <td>
              <xsl:choose>
                <xsl:when test="state = 'approved'">Decided<xsl:if test="decided_on">, <xsl:value-of select="decided_on/@text"/></xsl:if></xsl:when>
                <xsl:when test="state = 'declined'">Not taken</xsl:when>
                <xsl:otherwise>An option, not yet taken</xsl:otherwise>
              </xsl:choose>
            </td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:choose>
      <xsl:when test="closure">
        <p class="govuk-body">Applications can be written at any time, and sent at any time but these:</p>
        <ul class="govuk-list govuk-list--bullet">
          <xsl:for-each select="closure">
            <li>from <xsl:value-of select="starts_on/@text"/> until <xsl:value-of select="ends_on/@text"/>, when it opens again. <xsl:value-of select="reason"/></li>
          </xsl:for-each>
        </ul>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">You may apply on any day of its term.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ beside ============ -->

  <xsl:template match="system" mode="aside">
    <section>
      <h2 class="govuk-heading-s" id="join">How to join</h2>
      <xsl:choose>
        <xsl:when test="entry = 'over'"><p class="govuk-body dps-small">This system has ended and takes no more applications.</p></xsl:when>
        <xsl:otherwise>
          <ol class="govuk-list govuk-list--number dps-small">
            <li><a class="govuk-link" href="/register">Register your organisation</a>. It takes about 5 minutes.</li>
            <li>Add your establishments, then apply for each of them.</li>
            <li>The council decides within 10 working days and gives its reasons.</li>
          </ol>
          <xsl:if test="second_factor = 1"><p class="govuk-body dps-small">From your first application on, everybody who signs in for you needs an authenticator app besides the password: it shows a code on a telephone or computer.</p></xsl:if>
          <p class="govuk-body dps-small">It is free, at any time, and you may apply again if refused. No placements are guaranteed.</p>
          <p class="govuk-body dps-small">
            <xsl:text>Already registered? </xsl:text><a class="govuk-link" href="/sign-in">Sign in to apply</a><xsl:text>.</xsl:text>
            <xsl:if test="email or phone">
              <xsl:text> Questions? </xsl:text>
              <xsl:if test="email">Write to <a class="govuk-link" href="mailto:{email}"><xsl:value-of select="email"/></a></xsl:if>
              <xsl:if test="email and phone"><xsl:text> or call </xsl:text></xsl:if>
              <xsl:if test="phone and not(email)">Call </xsl:if>
              <xsl:if test="phone"><xsl:apply-templates select="phone" mode="telephone"/></xsl:if>
              <xsl:text>.</xsl:text>
            </xsl:if>
          </p>
        </xsl:otherwise>
      </xsl:choose>
    </section>
    <section>
      <h2 class="govuk-heading-s">Facts</h2>
      <dl class="dps-dates">
        <div><dt>Led by</dt><dd><xsl:value-of select="authority"/><xsl:if test="town">, <xsl:value-of select="town"/></xsl:if></dd></div>
        <xsl:if test="notice_number"><div><dt>Call</dt><dd><xsl:value-of select="notice_number"/></dd></div></xsl:if>
        <div><dt>Began</dt><dd><xsl:value-of select="starts_on/@text"/></dd></div>
        <div><dt>Ends</dt><dd><xsl:value-of select="ends_on/@text"/><xsl:if test="latest_on != ends_on">, or if extended <xsl:value-of select="latest_on/@text"/></xsl:if></dd></div>
        <xsl:if test="estimated_value"><div><dt>Worth</dt><dd><xsl:value-of select="estimated_value/@text"/> over its life, estimated</dd></div></xsl:if>
        <div>
          <dt>Law</dt>
          <dd>
            <xsl:choose>
              <xsl:when test="regime = 'light_touch'">Public Contracts Regulations 2015, light-touch regime</xsl:when>
              <xsl:otherwise>Public Contracts Regulations 2015, regulation 34</xsl:otherwise>
            </xsl:choose>
          </dd>
        </div>
        <xsl:if test="fee > 0"><div><dt>Fee</dt><dd><xsl:value-of select="fee/@text"/> of each placement, paid by the council that buys. Never by you</dd></div></xsl:if>
      </dl>
    </section>
  </xsl:template>

</xsl:stylesheet>
