<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:variable name="stood" select="/page/stood"/>
  <xsl:variable name="record" select="substring-before($stood/path, '/on')"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="stood/reference"/> as it stood on <xsl:value-of select="stood/day/@text"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href"><xsl:value-of select="$record"/><xsl:if test="stood/kind = 'referral' and stood/own = 0">/result</xsl:if></xsl:with-param>
      <xsl:with-param name="label" select="stood/reference"/>
    </xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="href" select="concat($record, '/timeline')"/><xsl:with-param name="label">History</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">On a day</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="stood"/></xsl:template>

  <xsl:template match="stood">
    <span class="dps-caption"><xsl:value-of select="reference"/></span>
    <h1 class="govuk-heading-l"><xsl:value-of select="title"/></h1>
    <xsl:call-template name="inset">
      <xsl:with-param name="class">dps-stood</xsl:with-param>
      <xsl:with-param name="text">
        <strong>As it stood at the end of <xsl:value-of select="day/@text"/>.</strong> Nothing can be changed here.
        <xsl:choose>
          <xsl:when test="draft and kind = 'application'"> It had not been sent yet on that day: a draft is the provider’s alone.</xsl:when>
          <xsl:when test="draft"> It was still a draft on that day, and a draft is the council’s alone that writes it.</xsl:when>
          <xsl:when test="not(part/row)"> It did not exist yet on that day.</xsl:when>
          <xsl:when test="change"><xsl:text> </xsl:text><a class="govuk-link" href="#since"><xsl:call-template name="count"><xsl:with-param name="of" select="count(change)"/><xsl:with-param name="one">fact has</xsl:with-param><xsl:with-param name="many">facts have</xsl:with-param></xsl:call-template> changed since.</a></xsl:when>
          <xsl:otherwise> Nothing has changed since.</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
    <div class="dps-main-aside">
      <div>
        <xsl:apply-templates select="part[row]"/>
        <xsl:if test="change and part/row"><xsl:apply-templates select="." mode="since"/></xsl:if>
      </div>
      <aside class="dps-aside dps-noprint" aria-label="Choose a day">
        <section>
          <h2 class="govuk-heading-s">Another day</h2>
          <form action="{path}" method="get">
            <div>
              <xsl:attribute name="class">govuk-form-group<xsl:if test="wrong"> govuk-form-group--error</xsl:if></xsl:attribute>
              <label class="govuk-label" for="day">At the end of</label>
              <xsl:if test="wrong"><p id="day-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error: </span>“<xsl:value-of select="wrong"/>” is not a day</p></xsl:if>
              <input class="govuk-input govuk-input--width-10" id="day" name="day" type="date" value="{day}" max="{/page/frame/today}">
                <xsl:if test="wrong"><xsl:attribute name="aria-describedby">day-error</xsl:attribute></xsl:if>
              </input>
            </div>
            <xsl:call-template name="button">
              <xsl:with-param name="class">govuk-button--secondary</xsl:with-param>
              <xsl:with-param name="text">Show that day</xsl:with-param>
            </xsl:call-template>
          </form>
        </section>
        <xsl:if test="changed">
          <section>
            <h2 class="govuk-heading-s">Days on which it changed</h2>
            <xsl:choose>
              <xsl:when test="kind = 'application'"><p class="govuk-hint dps-small">From the day it was sent. Before that it was a draft of the provider.</p></xsl:when>
              <xsl:when test="own = 0"><p class="govuk-hint dps-small">From the day it was published. Before that it was a draft of another council.</p></xsl:when>
            </xsl:choose>
            <ul class="govuk-list dps-small">
              <xsl:for-each select="changed">
                <li>
                  <xsl:choose>
                    <xsl:when test="day = ../day"><strong aria-current="true"><xsl:value-of select="day/@text"/></strong></xsl:when>
                    <xsl:otherwise><a class="govuk-link" href="{../path}?day={day}"><xsl:value-of select="day/@text"/></a></xsl:otherwise>
                  </xsl:choose>
                </li>
              </xsl:for-each>
            </ul>
          </section>
        </xsl:if>
      </aside>
    </div>
  </xsl:template>

  <!-- The record itself, one row: a summary list. -->
  <xsl:template match="part[@name = ../kind]">
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:for-each select="row/*[not(self::item)]">
        <xsl:call-template name="summary">
          <xsl:with-param name="key"><xsl:call-template name="field"><xsl:with-param name="name" select="name()"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="value"><xsl:apply-templates select="." mode="stood"/></xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

  <!-- What hangs on it: a row each, with what it says. -->
  <xsl:template match="part">
    <xsl:call-template name="table">
      <xsl:with-param name="id" select="@name"/>
      <xsl:with-param name="caption"><xsl:call-template name="part"><xsl:with-param name="name" select="@name"/></xsl:call-template></xsl:with-param>
      <xsl:with-param name="class">dps-dense dps-list</xsl:with-param>
      <xsl:with-param name="head">
        <tr>
          <th scope="col">Which</th>
          <xsl:for-each select="column"><th scope="col"><xsl:call-template name="field"><xsl:with-param name="name" select="string(.)"/></xsl:call-template></th></xsl:for-each>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="row">
          <xsl:variable name="row" select="."/>
          <tr>
            <th scope="row"><xsl:apply-templates select="item" mode="stood"/></th>
            <xsl:for-each select="../column">
              <td>
                <xsl:attribute name="data-label"><xsl:call-template name="field"><xsl:with-param name="name" select="string(.)"/></xsl:call-template></xsl:attribute>
                <xsl:apply-templates select="$row/*[name() = current()]" mode="stood"/>
              </td>
            </xsl:for-each>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="stood" mode="since">
    <xsl:call-template name="table">
      <xsl:with-param name="id">since</xsl:with-param>
      <xsl:with-param name="caption">What has changed since</xsl:with-param>
      <xsl:with-param name="wide" select="true()"/>
      <xsl:with-param name="head"><tr><th scope="col">What</th><th scope="col">On <xsl:value-of select="day/@text"/></th><th scope="col">Now</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="change">
          <tr>
            <th scope="row">
              <xsl:call-template name="field"><xsl:with-param name="name" select="field"/></xsl:call-template>
              <xsl:if test="item"><br/><span class="dps-quiet"><xsl:call-template name="part"><xsl:with-param name="name" select="part"/></xsl:call-template>: <xsl:apply-templates select="item" mode="stood"/></span></xsl:if>
            </th>
            <td><xsl:apply-templates select="then" mode="stood"/><xsl:if test="not(then)"><span class="dps-quiet">Nothing</span></xsl:if></td>
            <td><xsl:apply-templates select="now" mode="stood"/><xsl:if test="not(now)"><span class="dps-quiet">Nothing</span></xsl:if></td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ============ words ============ -->

  <xsl:template match="*" mode="stood">
    <xsl:choose>
      <xsl:when test="@text"><xsl:value-of select="@text"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="state | verdict | says | must | unit | route | kind | first_evaluation | then[../field = 'state' or ../field = 'verdict' or ../field = 'says' or ../field = 'must' or ../field = 'route' or ../field = 'kind' or ../field = 'first_evaluation'] | now[../field = 'state' or ../field = 'verdict' or ../field = 'says' or ../field = 'must' or ../field = 'route' or ../field = 'kind' or ../field = 'first_evaluation']" mode="stood"><xsl:apply-templates select="." mode="code"/></xsl:template>
  <xsl:template match="show_choice | panel | exclusions | blocks" mode="stood">
    <xsl:choose><xsl:when test=". = 1">Yes</xsl:when><xsl:otherwise>No</xsl:otherwise></xsl:choose>
  </xsl:template>

  <xsl:template name="part">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$name = 'need'">Outcomes, needs and features</xsl:when>
      <xsl:when test="$name = 'entry'">Categories asked for</xsl:when>
      <xsl:when test="$name = 'answer'">Answers and verdicts</xsl:when>
      <xsl:when test="$name = 'cost'">Costs</xsl:when>
      <xsl:when test="$name = 'category'">Categories</xsl:when>
      <xsl:when test="$name = 'participant'">Councils that may buy</xsl:when>
      <xsl:when test="$name = 'cap'">Affordability caps</xsl:when>
      <xsl:when test="$name = 'closure'">Days without new applications</xsl:when>
      <xsl:when test="$name = 'term'">Terms</xsl:when>
      <xsl:otherwise><xsl:value-of select="translate(substring($name, 1, 1), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/><xsl:value-of select="substring($name, 2)"/>s</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A column's name reads as its label, but for a few. -->
  <xsl:template name="field">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$name = 'says'">Answer</xsl:when>
      <xsl:when test="$name = 'must'">How much it is wanted</xsl:when>
      <xsl:when test="$name = 'closes_at'">Bids close</xsl:when>
      <xsl:when test="$name = 'periods'">Paid periods</xsl:when>
      <xsl:when test="$name = 'weeks'">Weeks that make a year</xsl:when>
      <xsl:when test="$name = 'radius'">Distance limit in miles</xsl:when>
      <xsl:when test="$name = 'show_choice'">Family sees scores and prices</xsl:when>
      <xsl:when test="$name = 'due_on'">Due by</xsl:when>
      <xsl:when test="$name = 'cpv'">CPV code</xsl:when>
      <xsl:when test="$name = 'latest_on'">Last day with every option</xsl:when>
      <xsl:when test="$name = 'notice_number'">Call, as published</xsl:when>
      <xsl:when test="$name = 'contract_gate'">Cabinet decides above</xsl:when>
      <xsl:when test="$name = 'panel'">Panel approves first</xsl:when>
      <xsl:when test="$name = 'exclusions'">Regulation 57 applies</xsl:when>
      <xsl:when test="$name = 'standstill'">Standstill in days</xsl:when>
      <xsl:when test="$name = 'signed_on'">Concluded on</xsl:when>
      <xsl:when test="$name = 'starts_on'">First day</xsl:when>
      <xsl:when test="$name = 'ends_on'">Last day</xsl:when>
      <xsl:when test="$name = 'unit'">Priced for each</xsl:when>
      <xsl:when test="$name = 'needs_price'">Of it for needs</xsl:when>
      <xsl:when test="$name = 'issued_at'">Sent to the provider</xsl:when>
      <xsl:when test="$name = 'provider_signed_at'">Accepted by the provider</xsl:when>
      <xsl:when test="$name = 'authority_signed_at'">Accepted by the council</xsl:when>
      <xsl:when test="$name = 'submitted_at'">Sent</xsl:when>
      <xsl:when test="$name = 'submitted_by'">Sent by</xsl:when>
      <xsl:when test="$name = 'published_at'">Published</xsl:when>
      <xsl:when test="$name = 'position'">Rank</xsl:when>
      <xsl:when test="$name = 'withheld'">Withheld from publication, because</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="translate(substring($name, 1, 1), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/>
        <xsl:value-of select="translate(substring($name, 2), '_', ' ')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
