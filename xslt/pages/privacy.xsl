<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Privacy</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Privacy</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Privacy</h1>
        <p class="govuk-body">This service is run by <xsl:value-of select="frame/service"/>. For each purchasing system the council that leads it decides what is kept and why: it is the controller. A council that places a child is the controller of what is kept about that child.</p>
        <h2 class="govuk-heading-m">What is kept about you</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>If you have an account: your name, email address, whom you act for and in which role, and when you signed in.</li>
          <li>Every change you make, with the time. Public purchases must be open to audit.</li>
          <li>Of a sole trader: the name and business address, which have to be published if an award is made.</li>
          <li>What you type after you were signed out: sealed, for a day, for you alone.</li>
        </ul>
        <h2 class="govuk-heading-m">What is kept about children</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>A referral holds age and gender, needs and outcomes, and no name, address or date of birth.</li>
          <li>The home’s postcode is used to work out distance. Nobody can read it back, and a provider sees only a band of distance.</li>
          <li>A name is kept only if the council enters it. It can be read by the council’s own brokers and contract managers and, once there is an agreement, by the provider that was chosen.</li>
          <li>Nothing in a published notice is about a child.</li>
        </ul>
        <h2 class="govuk-heading-m">Why</h2>
        <p class="govuk-body">To carry out public tasks: to place children and to buy services (UK GDPR, article 6(1)(e), and for needs that concern health article 9(2)(g)). The duties behind them are in the Children Act 1989, the Children and Families Act 2014, the Care Act 2014 and the Public Contracts Regulations 2015.</p>
        <h2 class="govuk-heading-m">Who reads it</h2>
        <p class="govuk-body">The councils of a purchasing system, each its own referrals; the lead council’s officers and auditors what they need to run and check the system; a provider what concerns it. Emails say only that something waits. Nothing goes to anybody else, unless the law demands it, and nothing is sold.</p>
        <h2 class="govuk-heading-m">For how long</h2>
        <xsl:call-template name="table">
          <xsl:with-param name="id">retention</xsl:with-param>
          <xsl:with-param name="caption">How long each kind of record is kept</xsl:with-param>
          <xsl:with-param name="look">hidden</xsl:with-param>
          <xsl:with-param name="class">dps-dense dps-list</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Kept</th><th scope="col">From</th><th scope="col">What goes then</th><th scope="col">Why so long</th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <xsl:for-each select="retention">
              <tr>
                <th scope="row" class="dps-nowrap"><xsl:choose><xsl:when test="years"><xsl:call-template name="count"><xsl:with-param name="of" select="years"/><xsl:with-param name="one">year</xsl:with-param></xsl:call-template></xsl:when><xsl:otherwise>For good</xsl:otherwise></xsl:choose></th>
                <td data-label="From"><xsl:value-of select="begins"/></td><td data-label="What goes then"><xsl:value-of select="goes"/></td><td data-label="Why so long"><xsl:value-of select="basis"/></td>
              </tr>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
        <h2 class="govuk-heading-m">Your rights</h2>
        <p class="govuk-body">You may ask for a copy of what is kept about you, for mistakes to be put right, for its use to be restricted, and, where no law says that it must be kept, for it to be deleted. You may object to its use. No decision about you is made by a machine alone: scores follow published rules, and a person decides on every award.</p>
        <xsl:if test="contact"><p class="govuk-body">Write to <a class="govuk-link dps-break" href="mailto:{contact}"><xsl:value-of select="contact"/></a>.</p></xsl:if>
        <xsl:if test="lead">
          <p class="govuk-body">About a purchasing system, ask the council that leads it:</p>
          <ul class="govuk-list govuk-list--bullet">
            <xsl:for-each select="lead"><li><xsl:value-of select="system_name"/>: <xsl:value-of select="authority"/><xsl:if test="email">, <a class="govuk-link dps-break" href="mailto:{email}"><xsl:value-of select="email"/></a></xsl:if><xsl:if test="phone">, <xsl:apply-templates select="phone" mode="telephone"/></xsl:if></li></xsl:for-each>
          </ul>
        </xsl:if>
        <p class="govuk-body">Each council has a data protection officer, whom you reach at the same address. You may complain to the <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a> at any time.</p>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
