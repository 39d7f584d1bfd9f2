<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">What is kept about you</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">What is kept about you</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="own"/></xsl:template>

  <xsl:template match="own">
    <h1 class="govuk-heading-l">What is kept about you</h1>
    <p class="govuk-body">All that the service keeps about you as a person. What stays when you leave, and for how long, is on <a class="govuk-link" href="/retention">how long records are kept</a>.</p>
    <p class="govuk-body"><xsl:call-template name="button"><xsl:with-param name="href">/account/data?as=xml</xsl:with-param><xsl:with-param name="class">govuk-button--secondary</xsl:with-param><xsl:with-param name="text">Download all of it (XML)</xsl:with-param></xsl:call-template></p>
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="summary"><xsl:with-param name="key">Name</xsl:with-param><xsl:with-param name="value" select="string(account/name)"/></xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Email address</xsl:with-param><xsl:with-param name="value" select="string(account/email)"/></xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Signs in</xsl:with-param><xsl:with-param name="value"><xsl:choose><xsl:when test="account/source = 'local'">With a password kept here, unreadable</xsl:when><xsl:otherwise>Through the portal</xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template>
    </xsl:with-param></xsl:call-template>

    <xsl:call-template name="kept">
      <xsl:with-param name="id">roles</xsl:with-param><xsl:with-param name="caption">Roles, now and before</xsl:with-param>
      <xsl:with-param name="none">You hold no role and never held one.</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Role</th><th scope="col">For</th><th scope="col">From</th><th scope="col">Until</th></tr></xsl:with-param>
      <xsl:with-param name="body"><xsl:for-each select="role"><tr><th scope="row" class="dps-first"><xsl:apply-templates select="role" mode="words"/></th><td><xsl:value-of select="body"/></td><td><xsl:value-of select="since/@text"/></td><td><xsl:value-of select="until/@text"/></td></tr></xsl:for-each></xsl:with-param>
    </xsl:call-template>

    <xsl:call-template name="kept">
      <xsl:with-param name="id">sessions</xsl:with-param><xsl:with-param name="caption">Where you are signed in</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Since</th><th scope="col">Last seen</th><th scope="col">Ends by</th></tr></xsl:with-param>
      <xsl:with-param name="body"><xsl:for-each select="session"><tr><td><xsl:value-of select="made_at/@text"/></td><td><xsl:value-of select="seen_at/@text"/></td><td><xsl:value-of select="expires_at/@text"/></td></tr></xsl:for-each></xsl:with-param>
    </xsl:call-template>

    <xsl:call-template name="kept">
      <xsl:with-param name="id">messages</xsl:with-param><xsl:with-param name="caption">Your inbox</xsl:with-param>
      <xsl:with-param name="none">None.</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Written</th><th scope="col">Subject</th></tr></xsl:with-param>
      <xsl:with-param name="body"><xsl:for-each select="message"><tr><td><xsl:value-of select="made_at/@text"/></td><td><a class="govuk-link" href="/inbox/{id}"><xsl:value-of select="subject"/></a></td></tr></xsl:for-each></xsl:with-param>
    </xsl:call-template>

    <xsl:call-template name="kept">
      <xsl:with-param name="id">letters</xsl:with-param><xsl:with-param name="caption">What you wrote to others</xsl:with-param>
      <xsl:with-param name="none">Nothing.</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Written</th><th scope="col">About</th><th scope="col">Text</th></tr></xsl:with-param>
      <xsl:with-param name="body"><xsl:for-each select="letter"><tr><td><xsl:value-of select="at/@text"/></td><td><xsl:apply-templates select="." mode="about"/></td><td><xsl:value-of select="body"/></td></tr></xsl:for-each></xsl:with-param>
    </xsl:call-template>

    <xsl:call-template name="kept">
      <xsl:with-param name="id">drafts</xsl:with-param><xsl:with-param name="caption">Answers you have not sent</xsl:with-param>
      <xsl:with-param name="none">None.</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Saved</th><th scope="col">Form</th></tr></xsl:with-param>
      <xsl:with-param name="body"><xsl:for-each select="draft"><tr><td><xsl:value-of select="saved_at/@text"/></td><td><a class="govuk-link" href="{path}">Go on with it<span class="govuk-visually-hidden">, <xsl:value-of select="path"/></span></a></td></tr></xsl:for-each></xsl:with-param>
    </xsl:call-template>

    <xsl:call-template name="kept">
      <xsl:with-param name="id">events</xsl:with-param><xsl:with-param name="caption">What you did</xsl:with-param>
      <xsl:with-param name="none">Nothing yet.</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Record</th></tr></xsl:with-param>
      <xsl:with-param name="body"><xsl:for-each select="event"><tr><td><xsl:value-of select="at/@text"/></td><td><xsl:value-of select="what"/></td><td><xsl:apply-templates select="." mode="record"/></td></tr></xsl:for-each></xsl:with-param>
    </xsl:call-template>
    <xsl:if test="events > 100"><p class="govuk-body">The last 100 of <xsl:value-of select="events"/>. The download holds <xsl:choose><xsl:when test="events > 5000">the last 5,000</xsl:when><xsl:otherwise>all of them</xsl:otherwise></xsl:choose>.</p></xsl:if>
  </xsl:template>

  <!-- Which record it was, and the way to it where it is open to whoever reads. -->
  <xsl:template match="event" mode="record">
    <xsl:variable name="named"><xsl:value-of select="label"/><xsl:text> </xsl:text><xsl:choose><xsl:when test="name"><xsl:value-of select="name"/></xsl:when><xsl:otherwise><xsl:value-of select="record_id"/></xsl:otherwise></xsl:choose></xsl:variable>
    <xsl:choose>
      <xsl:when test="opens = 1">
        <a class="govuk-link"><xsl:attribute name="href"><xsl:apply-templates select="." mode="path"/></xsl:attribute><xsl:value-of select="$named"/></a>
      </xsl:when>
      <xsl:when test="record = 'person' and name = 'yours'"><a class="govuk-link" href="/account">Your account</a></xsl:when>
      <xsl:otherwise><xsl:value-of select="$named"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="event" mode="path">
    <xsl:choose>
      <xsl:when test="record = 'provider' and /page/frame/who/provider">/organisation</xsl:when>
      <xsl:when test="record = 'evidence' or record = 'correspondence'">/<xsl:value-of select="record"/>/<xsl:value-of select="record_id"/></xsl:when>
      <xsl:otherwise>/<xsl:value-of select="record"/>s/<xsl:value-of select="record_id"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="letter" mode="about">
    <a class="govuk-link" href="/correspondence/{correspondence}"><xsl:choose>
      <xsl:when test="reference"><xsl:value-of select="concat(record, ' ', reference)"/></xsl:when>
      <xsl:otherwise>The conversation</xsl:otherwise>
    </xsl:choose></a>
  </xsl:template>

  <xsl:template name="kept">
    <xsl:param name="id"/>
    <xsl:param name="caption"/>
    <xsl:param name="none"/>
    <xsl:param name="head"/>
    <xsl:param name="body"/>
    <xsl:choose>
      <xsl:when test="string($body)">
        <xsl:call-template name="table">
          <xsl:with-param name="id" select="$id"/>
          <xsl:with-param name="caption" select="$caption"/>
          <xsl:with-param name="wide" select="true()"/>
          <xsl:with-param name="head" select="$head"/>
          <xsl:with-param name="body" select="$body"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <h2 class="govuk-heading-m"><xsl:value-of select="$caption"/></h2>
        <p class="govuk-body"><xsl:value-of select="$none"/></p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
